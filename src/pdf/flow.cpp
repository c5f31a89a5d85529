// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "pdf/flow.h"

#include "pdf/drawing.h"
#include "pdf/table_flow.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <utility>

namespace pdf {

namespace {

constexpr double label_gap = 5; // between a list's number and its text
constexpr double frame_width = 1.5;

Tag heading_tag(int level)
{
    assert(level >= 1 && level <= 3);
    return level == 1 ? Tag::h1 : level == 2 ? Tag::h2 : Tag::h3;
}

void move_down(Strip& strip, double by)
{
    for (auto& ink : strip.inks) {
        if (auto* text = std::get_if<TextInk>(&ink)) text->baseline += by;
        if (auto* box = std::get_if<BoxInk>(&ink)) box->y += by;
        if (auto* picture = std::get_if<PictureInk>(&ink)) picture->y += by;
        if (auto* drawn = std::get_if<DrawingInk>(&ink)) drawn->y += by;
        if (auto* line = std::get_if<LineInk>(&ink)) {
            line->y1 += by;
            line->y2 += by;
        }
    }
    strip.knot_y += by;
}

// The strips from `first` on as one, which is never broken.
void join(std::vector<Strip>& strips, std::size_t first)
{
    auto joined = std::move(strips[first]);
    for (auto i = first + 1; i < strips.size(); ++i) {
        auto& next = strips[i];
        move_down(next, joined.height + next.above);
        joined.height += next.above + next.height;
        std::move(next.inks.begin(), next.inks.end(), std::back_inserter(joined.inks));
        std::move(next.bookmarks.begin(), next.bookmarks.end(), std::back_inserter(joined.bookmarks));
    }
    joined.hold = Hold::none;
    strips.resize(first);
    strips.push_back(std::move(joined));
}

} // namespace

double total_height(std::vector<Strip> const& strips)
{
    double height = 0;
    for (auto const& one : strips)
        height += (&one == &strips.front() ? 0 : one.above) + one.height;
    return height;
}

void Flow::add(std::vector<Block> const& blocks, Place const& place)
{
    for (auto const& block : blocks)
        std::visit([&](auto const& one) { add(one, place); }, block.is);
}

double Flow::baseline(TextStyle style) const
{
    auto const& metrics = font_library().main(Weight::regular).metrics();
    auto const up = metrics.ascent * style.size / 1000;
    auto const down = -metrics.descent * style.size / 1000;
    return (style.leading - up - down) / 2 + up;
}

double Flow::page_room(std::optional<std::size_t> repeated) const
{
    auto const& page = document_.page;
    auto const taken = repeated ? total_height(column_.repeats[*repeated]) : 0;
    return page.height - std::max(page.top, page.top_first) - page.bottom - taken;
}

Strip& Flow::strip(double above, double height, Place const& place)
{
    Strip made;
    made.above = std::max(above, std::exchange(below_, 0));
    made.height = height;
    made.on_thread = place.on_thread;
    made.repeated = place.repeated;
    column_.strips.push_back(std::move(made));
    after_heading_ = false;
    return column_.strips.back();
}

void Flow::add_lines(std::vector<Line> lines, double x, TextStyle style, NodeIndex node, Place const& place)
{
    auto const count = lines.size();
    for (std::size_t i = 0; i < count; ++i) {
        auto& made = strip(0, style.leading, place);
        if (i == 0 || i + 2 == count) made.hold = Hold::lines;
        if (i + 1 == count) made.hold = Hold::none;
        made.inks.emplace_back(TextInk{std::move(lines[i]), x, baseline(style), style.size, node});
    }
}

void Flow::add(Heading const& heading, Place const& place)
{
    // A line that was all of its section introduces nothing: it may stand last on a page.
    if (introduction_ && introduction_->level >= heading.level) column_.strips[introduction_->strip].hold = Hold::none;
    introduction_.reset();
    heading_level_ = heading.level;
    auto const node = structure_.add(place.node, heading_tag(heading.level));
    below_ = std::max(below_, heading.space.above);
    auto const first = column_.strips.size();
    add_lines(break_lines(shaper_, bold(heading.text), heading.style.size, place.width), place.x, heading.style, node, place);
    if (first == column_.strips.size()) return;
    for (auto i = first; i < column_.strips.size(); ++i)
        column_.strips[i].hold = Hold::lines;
    auto& top = column_.strips[first];
    top.knot = heading.mark;
    top.knot_y = heading.style.leading / 2;
    top.bookmarks.push_back({heading.level, heading.text});
    below_ = heading.space.below;
    after_heading_ = true;
}

void Flow::add(Paragraph const& paragraph, Place const& place)
{
    auto const width = paragraph.longest_line > 0 ? std::min(paragraph.longest_line, place.width) : place.width;
    auto lines = break_lines(shaper_, paragraph.text, paragraph.style.size, width);
    if (lines.empty()) return;
    // A heading with a line of introduction is still only a heading.
    auto const introduces = after_heading_ && lines.size() == 1;
    below_ = std::max(below_, paragraph.space.above);
    add_lines(std::move(lines), place.x, paragraph.style, structure_.add(place.node, Tag::p), place);
    introduction_.reset();
    if (introduces) {
        column_.strips.back().hold = Hold::lines;
        introduction_ = Introduction{heading_level_, column_.strips.size() - 1};
    }
    below_ = paragraph.space.below;
}

void Flow::add(LineOfTwo const& two, Place const& place)
{
    auto left = one_line(shaper_, two.left, two.style.size);
    auto right = one_line(shaper_, two.right, two.style.size);
    if (left.width + right.width + 9 > place.width) { // no room beside one another
        add(Paragraph{two.left, two.style, {two.space.above, 0}}, place);
        add(Paragraph{two.right, two.style, {0, two.space.below}}, place);
        return;
    }
    auto& made = strip(two.space.above, two.style.leading, place);
    auto const right_x = place.x + place.width - right.width;
    if (!left.words.empty())
        made.inks.emplace_back(
            TextInk{std::move(left), place.x, baseline(two.style), two.style.size, structure_.add(place.node, Tag::p)});
    if (!right.words.empty())
        made.inks.emplace_back(
            TextInk{std::move(right), right_x, baseline(two.style), two.style.size, structure_.add(place.node, Tag::p)});
    below_ = two.space.below;
}

void Flow::add(List const& list, Place const& place)
{
    if (list.items.empty()) return;
    auto const node = structure_.add(place.node, Tag::l);
    structure_.at(node).numbered = list.numbering == Numbering::decimal;
    std::vector<Line> labels;
    auto indent = list.indent;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        auto const label = list.numbering == Numbering::decimal ? fmt::format("{}.", i + 1) : std::string{"•"};
        labels.push_back(one_line(shaper_, label, list.style.size));
        indent = std::max(indent, labels.back().width + label_gap);
    }
    below_ = std::max(below_, list.space.above);
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        auto lines = break_lines(shaper_, list.items[i], list.style.size, place.width - indent);
        if (lines.empty()) lines.emplace_back();
        auto const item = structure_.add(node, Tag::li);
        auto const label_node = structure_.add(item, Tag::lbl);
        auto const label_x = place.x + indent - label_gap - labels[i].width;
        auto const first = column_.strips.size();
        add_lines(std::move(lines), place.x + indent, list.style, structure_.add(item, Tag::lbody), place);
        auto& inks = column_.strips[first].inks;
        inks.insert(inks.begin(), TextInk{std::move(labels[i]), label_x, baseline(list.style), list.style.size, label_node});
        below_ = list.between;
    }
    below_ = list.space.below;
}

void Flow::add(Table const& table, Place const& place)
{
    TableFlow{*this, table, place}.add();
}

void Flow::add(Signatures const& signatures, Place const& place)
{
    auto const& style = signatures.style;
    auto const width = (place.width - signatures.gap) / 2;
    for (std::size_t i = 0; i < signatures.captions.size(); i += 2) {
        auto& made = strip(i == 0 ? signatures.space.above : 0, 0, place);
        std::size_t most = 0;
        for (auto k = i; k < std::min(i + 2, signatures.captions.size()); ++k) {
            auto const x = place.x + (k == i ? 0 : width + signatures.gap);
            auto const line_y = signatures.room;
            made.inks.emplace_back(LineInk{x, line_y, x + width, line_y, 1, black});
            auto const node = structure_.add(place.node, Tag::p);
            auto lines = break_lines(shaper_, signatures.captions[k], style.size, width);
            most = std::max(most, lines.size());
            auto y = line_y + 0.5;
            for (auto& line : lines) {
                made.inks.emplace_back(TextInk{std::move(line), x, y + baseline(style), style.size, node});
                y += style.leading;
            }
        }
        made.height = signatures.room + 0.5 + static_cast<double>(most) * style.leading;
    }
    below_ = signatures.space.below;
}

void Flow::add(Rule const& rule, Place const& place)
{
    auto& made = strip(rule.space.above, rule.width, place);
    made.inks.emplace_back(LineInk{place.x, rule.width / 2, place.x + place.width, rule.width / 2, rule.width, rule_grey});
    below_ = rule.space.below;
}

void Flow::add(Picture const& picture, Place const& place)
{
    auto const node = structure_.add(place.node, Tag::figure);
    structure_.at(node).alternative = picture.alternative;
    auto& made = strip(picture.space.above, picture.height, place);
    made.inks.emplace_back(PictureInk{&picture, place.x, 0, node});
    below_ = picture.space.below;
}

void Flow::add(Group const& group, Place const& place)
{
    auto inner = place;
    if (group.role != Role::none)
        inner.node = structure_.add(place.node, group.role == Role::section ? Tag::sect : Tag::block_quote);
    if (group.thread == Thread::drawn) inner.on_thread = true;
    if (!group.continued.empty()) {
        auto const& style = group.continued_style;
        Strip head;
        head.height = style.leading;
        head.on_thread = inner.on_thread;
        head.inks.emplace_back(TextInk{
            one_line(shaper_, bold(group.continued), style.size), inner.x, baseline(style), style.size, std::nullopt});
        column_.repeats.push_back({std::move(head)});
        inner.repeated = column_.repeats.size() - 1;
    }
    auto const first = column_.strips.size();
    below_ = std::max(below_, group.space.above);
    add(group.content, inner);
    below_ = std::max(below_, group.space.below);
    if (first == column_.strips.size()) return;
    column_.strips[first].repeated = place.repeated;
    if (group.breaks != Break::between_rows) return;
    for (auto i = first; i + 1 < column_.strips.size(); ++i) {
        auto& one = column_.strips[i];
        one.hold = std::max(one.hold, one.in_table ? Hold::row : Hold::group);
    }
}

void Flow::add(Box const& box, Place const& place)
{
    auto const edge = box.look == BoxLook::frame ? frame_width : 0;
    auto inner = place;
    inner.x += box.pad_horizontal + edge;
    inner.width -= 2 * (box.pad_horizontal + edge);
    if (box.role != Role::none)
        inner.node = structure_.add(place.node, box.role == Role::section ? Tag::sect : Tag::block_quote);
    auto const above = std::max(std::exchange(below_, 0), box.space.above);
    auto const first = column_.strips.size();
    add(box.content, inner);
    below_ = 0;
    if (first == column_.strips.size()) return;
    auto& strips = column_.strips;
    strips[first].above = above;
    auto const vertical = box.pad_vertical + edge;
    move_down(strips[first], vertical);
    strips[first].height += vertical;
    strips.back().height += vertical;
    double height = 0;
    for (auto i = first; i < strips.size(); ++i)
        height += (i == first ? 0 : strips[i].above) + strips[i].height;
    if (height <= page_room(place.repeated)) join(strips, first);
    frame(box, first, place);
    below_ = box.space.below;
    after_heading_ = false;
}

void Flow::add(Beside const& beside, Place const& place)
{
    auto inner = place;
    inner.x += beside.size + beside.gap;
    inner.width -= beside.size + beside.gap;
    auto const above = std::max(std::exchange(below_, 0), beside.space.above);
    auto const first = column_.strips.size();
    add(beside.content, inner);
    below_ = 0;
    auto& strips = column_.strips;
    if (first == strips.size()) return;
    strips[first].above = above;
    double height = 0;
    for (auto i = first; i < strips.size(); ++i)
        height += (i == first ? 0 : strips[i].above) + strips[i].height;
    if (height <= page_room(place.repeated)) join(strips, first);
    illustrate(strips[first], beside.picture, place.x, 0, beside.size);
    below_ = beside.space.below;
    after_heading_ = false;
}

// In a square with its upper left corner there. The strip becomes as high as the picture reaches.
void Flow::illustrate(Strip& strip, Illustration const& picture, double x, double y, double size)
{
    if (auto const& photo = picture.photo; photo.width > 0) {
        strip.inks.emplace_back(PictureInk{&photo, x + (size - photo.width) / 2, y, std::nullopt});
        strip.height = std::max(strip.height, y + photo.height);
    } else if (auto const operators = drawing(picture.drawing); !operators.empty()) {
        strip.inks.emplace_back(DrawingInk{operators, x, y, size});
        strip.height = std::max(strip.height, y + size);
    }
}

void Flow::frame(Box const& box, std::size_t first, Place const& place)
{
    auto& strips = column_.strips;
    for (auto i = first; i < strips.size(); ++i) {
        auto& one = strips[i];
        if (i > first) { // the box goes on between its strips
            move_down(one, one.above);
            one.height += std::exchange(one.above, 0);
        }
        std::vector<Ink> edges;
        if (box.look == BoxLook::tone) {
            edges.emplace_back(BoxInk{place.x, 0, place.width, one.height, tone_grey});
        } else {
            constexpr auto half = frame_width / 2;
            auto const right = place.x + place.width;
            edges.emplace_back(LineInk{place.x + half, 0, place.x + half, one.height, frame_width, black});
            edges.emplace_back(LineInk{right - half, 0, right - half, one.height, frame_width, black});
            if (i == first) edges.emplace_back(LineInk{place.x, half, right, half, frame_width, black});
            if (i + 1 == strips.size())
                edges.emplace_back(LineInk{place.x, one.height - half, right, one.height - half, frame_width, black});
        }
        one.inks.insert(one.inks.begin(), std::make_move_iterator(edges.begin()), std::make_move_iterator(edges.end()));
    }
}

} // namespace pdf
