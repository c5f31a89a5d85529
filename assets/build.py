#!/usr/bin/env python3
"""Makes the files of this folder part of the program: bundles and packs them, and writes the C++ and assembler that embed them.

build.py OUTPUT. Needs Debian's esbuild and brotli. Called by src/html/files.cmake.
"""
import gzip
import hashlib
import pathlib
import re
import subprocess
import sys

root = pathlib.Path(__file__).resolve().parent
out = pathlib.Path(sys.argv[1]).resolve()
packed = out / "packed"
packed.mkdir(parents=True, exist_ok=True)

content_types = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".webmanifest": "application/manifest+json",
    ".txt": "text/plain; charset=utf-8",
}


def hashed(name, content):
    stem, ending = name.rsplit(".", 1)
    return f"{stem}-{hashlib.sha256(content).hexdigest()[:10]}.{ending}"


def bundle(source, *options):
    """esbuild's output for one entry. A warning is an error: it is a style that some browser would read otherwise."""
    made = subprocess.run(
        ["esbuild", str(root / source), "--bundle", "--minify", "--charset=utf8", "--log-level=warning",
         "--target=chrome111,safari16.4,firefox115", *options],
        capture_output=True)
    if made.returncode or made.stderr.strip():
        sys.exit(made.stderr.decode())
    return made.stdout


def with_paths(text):
    """{{name}} becomes the address of that asset."""
    return re.sub(r"\{\{([^}]+)\}\}", lambda found: "/s/" + hashed(found[1], assets[found[1]]), text)


assets = {}
for font in sorted((root / "fonts").glob("*.woff2")):
    assets[font.name] = font.read_bytes()
for picture in sorted((root / "pictures").glob("*.svg")):
    assets[f"bild-{picture.name}"] = picture.read_bytes().strip()
for file in ("marke.svg", "robots.txt", "manifest.webmanifest"):
    assets[file] = with_paths((root / "static" / file).read_text()).encode()
style = bundle("css/all.css", "--external:*.woff2").decode()
assets["app.css"] = re.sub(r"\.\./fonts/([\w-]+\.woff2)", lambda found: with_paths("{{%s}}" % found[1]), style).encode()
assets["app.js"] = bundle("script/app.ts", "--format=iife")

rows, symbols, assembler = [], [], ['.section .rodata']
for number, (name, content) in enumerate(sorted(assets.items())):
    kinds = {"raw": content}
    if not name.endswith(".woff2"):
        source = packed / f"{number}.raw"
        source.write_bytes(content)
        kinds["brotli"] = subprocess.run(["brotli", "--stdout", "--best", str(source)], check=True, capture_output=True).stdout
        kinds["gzip"] = gzip.compress(content, 9, mtime=0)
        if len(kinds["brotli"]) >= len(content):
            kinds = {"raw": content}
    address = hashed(name, content)
    assembler.append(f"# {address}")
    parts = {}
    for kind in ("raw", "brotli", "gzip"):
        if kind not in kinds:
            parts[kind] = '""sv'
            continue
        file = packed / f"{number}.{kind}"
        file.write_bytes(kinds[kind])
        symbol = f"delaktig_asset_{number}_{kind}"
        symbols.append(f"extern char const {symbol}[];")
        assembler += [f".global {symbol}", ".balign 16", f"{symbol}:", f'.incbin "{file}"']
        parts[kind] = f"std::string_view{{{symbol}, {len(kinds[kind])}}}"
    content_type = content_types["." + name.rsplit(".", 1)[1]]
    etag = hashlib.sha256(content).hexdigest()[:16]
    rows.append(f'{{"{name}"sv, "{address}"sv, "/s/{address}"sv, "{content_type}"sv, "\\"{etag}\\""sv, '
                f'{parts["raw"]}, {parts["brotli"]}, {parts["gzip"]}}},')

assembler.append('.section .note.GNU-stack,"",%progbits')
(out / "assets_data.S").write_text("\n".join(assembler) + "\n")
(out / "asset_symbols.inc").write_text("\n".join(symbols) + "\n")
(out / "asset_rows.inc").write_text("\n".join(rows) + "\n")

# One case an icon: a name without a file, and a file without a name, do not compile.
icons = []
for file in sorted((root / "icons").glob("*.svg")):
    body = re.search(r"<svg[^>]*>(.*)</svg>", file.read_text(), re.S)[1].replace('"', '\\"')
    icons.append(f'case Icon::{file.stem.replace("-", "_")}: return Html::markup("<svg class=\\"ikon\\" '
                 f'viewBox=\\"0 0 24 24\\" aria-hidden=\\"true\\">{body}</svg>");')
(out / "icon_cases.inc").write_text("\n".join(icons) + "\n")

pictures = []
for line in (root / "pictures/pictures.tsv").read_text().splitlines():
    name, _, label = line.split("\t")
    if f"bild-{name}.svg" not in assets:
        sys.exit(f"pictures.tsv names {name}, which has no file")
    pictures.append(f'{{"{name}"sv, "{label}"sv}},')
(out / "picture_rows.inc").write_text("\n".join(pictures) + "\n")
