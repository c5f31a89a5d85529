#!/usr/bin/env bash
# For maintainers only: fetches the parts made by others anew, from exact npm versions, into this folder. The build never runs it.
# Needs node and npm. Look at the difference before you commit it.
set -euo pipefail
cd "$(dirname "$0")"
here=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund \
  @digdir/designsystemet@1.15.0 @digdir/designsystemet-css@1.22.0 \
  @fontsource-variable/atkinson-hyperlegible-next@5.3.0 lucide-static@1.62.0 \
  @iconify-json/fluent-emoji-flat@1.2.6 >/dev/null

# The theme: scales of colour for light and dark, sizes and type, from the colours in designsystemet.config.json.
cp "$here/css/designsystemet.config.json" .
npx designsystemet tokens create --config designsystemet.config.json >/dev/null
npx designsystemet tokens build >/dev/null
cp design-tokens-build/omsorg.css "$here/css/tema.css"

# The components in use, one after the other in the layer that lets our own style win without fighting.
css=node_modules/@digdir/designsystemet-css/dist/src
{
  echo '/* Parts of @digdir/designsystemet-css 1.22.0 (MIT, Digdir), see ../third_party */'
  echo '@layer ds.theme, ds.base, ds.components;'
  echo "@layer ds.base{$(cat $css/base.css)}"
  for part in heading paragraph link list label button field fieldset input validation-message error-summary tag details \
    breadcrumbs skip-link; do
    echo "@layer ds.components{$(cat $css/$part.css)}"
  done
} >"$here/css/ds.css"
# Floating boxes are not in use, and their nested style is more than Debian's esbuild can read.
python3 - "$here/css/ds.css" <<'PY'
import pathlib, re, sys
file = pathlib.Path(sys.argv[1])
file.write_text(re.sub(r"\.ds-floating\{(?:&[^{}]*\{[^{}]*\})+\}", "", file.read_text()))
PY

font=node_modules/@fontsource-variable/atkinson-hyperlegible-next
cp $font/files/atkinson-hyperlegible-next-latin-wght-normal.woff2 "$here/fonts/atkinson-next-latin.woff2"
cp $font/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2 "$here/fonts/atkinson-next-latin-ext.woff2"

# The icons of src/html/components/icon.h, without the attributes that the style sheet sets once for all.
python3 - "$here" <<'PY'
import pathlib, re, sys
here = pathlib.Path(sys.argv[1])
header = (here.parent / "src/html/components/icon.h").read_text()
names = re.findall(r"^    (\w+),$", header, re.M)
for old in (here / "icons").glob("*.svg"):
    old.unlink()
for name in names:
    if name == "none":
        continue
    source = pathlib.Path(f"node_modules/lucide-static/icons/{name.replace('_', '-')}.svg").read_text()
    body = re.search(r"<svg[^>]*>(.*)</svg>", source, re.S)[1]
    body = re.sub(r"\s+/>", "/>", re.sub(r">\s+<", "><", body.strip()))
    (here / f"icons/{name.replace('_', '-')}.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" '
        f'stroke-linecap="round" stroke-linejoin="round">{body}</svg>\n')
PY

# The pictures of pictures/pictures.tsv: our name, the name in the collection, the Swedish word. The thumb to the side is the
# thumb up, turned.
python3 - "$here" <<'PY'
import json, pathlib, sys
here = pathlib.Path(sys.argv[1])
icons = json.load(open("node_modules/@iconify-json/fluent-emoji-flat/icons.json"))["icons"]
for old in (here / "pictures").glob("*.svg"):
    old.unlink()
for line in (here / "pictures/pictures.tsv").read_text().splitlines():
    name, source, _ = line.split("\t")
    body = icons[source]["body"]
    if name == "tumme-sidan":
        body = f'<g transform="rotate(90 16 16)">{body}</g>'
    (here / f"pictures/{name}.svg").write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">{body}</svg>\n')
PY

cp node_modules/@digdir/designsystemet-css/LICENSE "$here/third_party/designsystemet-LICENSE"
cp node_modules/lucide-static/LICENSE "$here/third_party/lucide-LICENSE"
cp $font/LICENSE "$here/third_party/atkinson-hyperlegible-next-OFL.txt"
echo "Done. Fluent Emoji's licence stands in third_party/fluent-emoji-LICENSE."
