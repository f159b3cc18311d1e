#!/usr/bin/env python3
"""Makes an object file of Foundation's ICU data without what SiteGen has no use for: a sixth of the program.

Foundation carries all of ICU's data as one array. The linker is told to take this one for it:
`--wrap=icudt76_dat`. What is left out: converters of character sets other than Unicode's, dictionaries for finding
words, transliteration, numbers in words, names of characters. The data's form is that of ICU's `udata.h` and
`ucmndata.h`: a header, the number of items, the places of their names and contents, names, contents.
"""

import fnmatch
import json
import pathlib
import struct
import subprocess
import sys

MEMBER, SYMBOL = "icu_packaged_data.cpp.o", "icudt76_dat"
LEFT_OUT = ["*.cnv", "brkitr/*.dict", "translit/*", "rbnf/*", "unames.icu", "*.cfu", "*.spp"]


def command(*words: str) -> bytes:
    return subprocess.run(words, check=True, stdout=subprocess.PIPE).stdout


def packaged(folder: pathlib.Path) -> bytes:
    """What the toolchain's array holds."""
    info = json.loads(command("swiftc", "-static-stdlib", "-print-target-info"))
    library = pathlib.Path(info["paths"]["runtimeResourcePath"], "linux", "lib_FoundationICU.a")
    member, data = folder / "icu-whole.o", folder / "icu-whole.dat"
    member.write_bytes(command("ar", "p", str(library), MEMBER))
    if SYMBOL not in command("nm", str(member)).decode():
        sys.exit(f"trim_icu.py: this toolchain's Foundation has another ICU than that of {SYMBOL}")
    command("objcopy", "-O", "binary", "--only-section=.rodata", str(member), str(data))
    return data.read_bytes()


def items(data: bytes, start: int) -> list[tuple[bytes, bytes]]:
    """The names and contents behind the header."""
    count = struct.unpack_from("<I", data, start)[0]
    places = [struct.unpack_from("<II", data, start + 4 + 8 * index) for index in range(count)]
    ends = [content for _, content in places[1:]] + [len(data) - start]
    return [
        (data[start + name : data.index(b"\0", start + name) + 1], data[start + content : start + end])
        for (name, content), end in zip(places, ends)
    ]


def trimmed(data: bytes) -> bytes:
    """The same without the items that are left out; each content stays aligned to 16 bytes."""
    start = struct.unpack_from("<H", data)[0]
    kept = [
        (name, content)
        for name, content in items(data, start)
        if not any(fnmatch.fnmatch(name.decode().rstrip("\0").split("/", 1)[1], pattern) for pattern in LEFT_OUT)
    ]
    names_start = 4 + 8 * len(kept)
    contents_start = -(-(names_start + sum(len(name) for name, _ in kept)) // 16) * 16
    table, names, contents = struct.pack("<I", len(kept)), b"", bytearray()
    for name, content in kept:
        table += struct.pack("<II", names_start + len(names), contents_start + len(contents))
        names += name
        contents += content + bytes(-len(content) % 16)
    return data[:start] + (table + names).ljust(contents_start, b"\0") + contents


def main(target: pathlib.Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    data, source, symbol = target.with_suffix(".dat"), target.with_suffix(".s"), "__wrap_" + SYMBOL
    data.write_bytes(trimmed(packaged(target.parent)))
    source.write_text(
        f".section .rodata\n.globl {symbol}\n.type {symbol}, %object\n.p2align 6\n{symbol}:\n"
        f'.incbin "{data}"\n.size {symbol}, . - {symbol}\n.section .note.GNU-stack, "", %progbits\n'
    )
    command("clang", "-c", "-o", str(target), str(source))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
