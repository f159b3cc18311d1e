"""Archives whose bytes depend on the files alone: sorted, of nobody, all of one time."""

import io
import lzma
import pathlib
import tarfile
import zipfile
from time import gmtime

from release import Entry, Files


def folders(files: Files) -> list[str]:
    return sorted({parent.as_posix() for name in files for parent in pathlib.PurePosixPath(name).parents} - {"."})


def tar(files: Files, epoch: int, prefix: str = "") -> bytes:
    """Its folders and files, each name with the prefix before it."""
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w", format=tarfile.GNU_FORMAT) as archive:
        names = sorted(folders(files) + list(files))
        for name in names:
            entry = files.get(name)
            member = tarfile.TarInfo(prefix + name)
            member.mtime, member.uname, member.gname = epoch, "root", "root"
            member.type, member.mode = (tarfile.REGTYPE, entry.mode) if entry else (tarfile.DIRTYPE, 0o755)
            member.size = len(entry.data) if entry else 0
            archive.addfile(member, io.BytesIO(entry.data) if entry else None)
    return target.getvalue()


def xz(data: bytes) -> bytes:
    return lzma.compress(data, preset=6)


def zipped(files: Files, epoch: int) -> bytes:
    """In the order given: some formats want their own files last."""
    target = io.BytesIO()
    # The form knows no time before 1980.
    time = max(gmtime(epoch)[:6], (1980, 1, 1, 0, 0, 0))
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, entry in files.items():
            member = zipfile.ZipInfo(name, time)
            member.create_system, member.external_attr = 3, (0o100000 | entry.mode) << 16
            archive.writestr(member, entry.data, zipfile.ZIP_DEFLATED, 9)
    return target.getvalue()


def ar(members: dict[str, bytes], epoch: int) -> bytes:
    data = b"!<arch>\n"
    for name, content in members.items():
        data += f"{name:<16}{epoch:<12}{0:<6}{0:<6}{100644:<8}{len(content):<10}`\n".encode()
        data += content + b"\n" * (len(content) % 2)
    return data


def written(entry: str | bytes) -> Entry:
    return Entry(entry.encode() if isinstance(entry, str) else entry)
