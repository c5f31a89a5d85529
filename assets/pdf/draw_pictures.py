#!/usr/bin/env python3
"""Makes pictures.tsv, the pictures of ../pictures as PDF draws them, in a square of 32 units with y upwards:
name, tab, operators. Needs Debian's python3-fonttools. Run it when a picture comes or changes.

draw_pictures.py: writes pictures.tsv beside itself.
"""
import math
import pathlib
import re
import xml.etree.ElementTree as xml

from fontTools.misc.transform import Transform
from fontTools.pens.basePen import BasePen
from fontTools.pens.transformPen import TransformPen
from fontTools.svgLib.path import parse_path
from fontTools.svgLib.path.shapes import PathBuilder

here = pathlib.Path(__file__).resolve().parent
side = 32


def number(value):
    return f"{value:.2f}".rstrip("0").rstrip(".").replace("-0", "0", 1) if abs(value) < 0.005 else f"{value:.2f}".rstrip("0").rstrip(".")


class Operators(BasePen):
    """A path as PDF writes it. Quadratic curves become cubic ones in BasePen."""

    def __init__(self):
        super().__init__()
        self.parts = []

    def put(self, operator, *points):
        self.parts += [f"{number(x)} {number(side - y)}" for x, y in points] + [operator]

    def _moveTo(self, point):
        self.put("m", point)

    def _lineTo(self, point):
        self.put("l", point)

    def _curveToOne(self, *points):
        self.put("c", *points)

    def _closePath(self):
        self.parts.append("h")

    def _endPath(self):
        pass


def colour(value, opacity):
    """On white paper, without transparency."""
    value = value.lstrip("#")
    if len(value) == 3:
        value = "".join(digit * 2 for digit in value)
    shades = [int(value[i:i + 2], 16) / 255 for i in (0, 2, 4)]
    return " ".join(number(1 - (1 - shade) * opacity) for shade in shades)


def moved(transform, words):
    """SVG's transform attribute, of which the pictures use two kinds."""
    for name, numbers in re.findall(r"(\w+)\(([^)]*)\)", words):
        given = [float(value) for value in re.split(r"[ ,]+", numbers.strip())]
        if name == "translate":
            transform = transform.translate(*given)
        elif name == "rotate":
            x, y = given[1:] or (0, 0)
            transform = transform.translate(x, y).rotate(math.radians(given[0])).translate(-x, -y)
        else:
            raise ValueError(f"transform {name} is not known")
    return transform


def draw(element, fill, stroke, opacity, transform, parts):
    transform = moved(transform, element.attrib.pop("transform", ""))
    fill = element.get("fill", fill)
    stroke = element.get("stroke", stroke)
    opacity *= float(element.get("opacity", 1))
    builder = PathBuilder()
    builder.add_path_from_element(element)
    for path in builder.paths:
        pen = Operators()
        parse_path(path, TransformPen(pen, transform))
        # A path that was left open is closed by filling it.
        if fill != "none":
            rule = "f*" if element.get("fill-rule") == "evenodd" else "f"
            parts += [colour(fill, opacity), "rg", *pen.parts, rule]
        if stroke not in (None, "none"):
            parts += [colour(stroke, opacity), "RG", number(float(element.get("stroke-width", 1))), "w", *pen.parts, "S"]
    for child in element:
        draw(child, fill, stroke, opacity, transform, parts)


rows = []
for file in sorted((here.parent / "pictures").glob("*.svg")):
    parts = []
    draw(xml.parse(file).getroot(), "#000", None, 1, Transform(), parts)
    rows.append(f"{file.stem}\t{' '.join(parts)}\n")
(here / "pictures.tsv").write_text("".join(rows))
