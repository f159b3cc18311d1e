"""Texts as files."""

import json


def quoted(value):
    """JSON, which is YAML too."""
    return json.dumps(value, ensure_ascii=False)


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
