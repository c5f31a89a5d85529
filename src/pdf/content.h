// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/clock.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// What a printed document says, from the top to the end, before anybody knows where the pages break. Measures are in
// points; text is UTF-8, and '\n' in it breaks the line.
namespace pdf {

enum class Weight { regular, bold };

struct Span {
    std::string text;
    Weight weight = Weight::regular;
};

// Text in one weight or more.
class Text {
public:
    Text() = default;
    Text(std::string text, Weight weight = Weight::regular) { add(std::move(text), weight); }
    Text(char const* text) : Text{std::string{text}} { }

    Text& add(std::string text, Weight weight = Weight::regular);
    bool empty() const { return spans_.empty(); }
    std::vector<Span> const& spans() const { return spans_; }
    Text all_bold() const;

private:
    std::vector<Span> spans_; // none of them empty
};

Text bold(std::string text);

struct TextStyle {
    double size;
    double leading;
};

// Empty space before and after. Between two blocks the larger one counts; at the top of a page none does.
struct Space {
    double above = 0;
    double below = 0;
};

// On the thread in the left margin: filled knot = it exists, ring = planned.
enum class Mark { none, knot, ring };

// Never last on a page.
struct Heading {
    int level;
    std::string text;
    TextStyle style;
    Space space = {};
    Mark mark = Mark::none;
};

struct Paragraph {
    Text text;
    TextStyle style;
    Space space = {};
    double longest_line = 0; // 0: as wide as there is room
};

// Two short texts on one line, one to the left and one to the right.
struct LineOfTwo {
    std::string left;
    std::string right;
    TextStyle style;
    Space space = {};
};

enum class Numbering { disc, decimal };

struct List {
    Numbering numbering;
    std::vector<Text> items;
    TextStyle style;
    Space space = {};
    double indent = 15;
    double between = 3;
};

enum class LastRule { none, strong };
enum class FirstRule { none, strong };
enum class RowRules { thin, none };

// What a JPEG or PNG file holds, with what it shows in words. The file is pointed at, since the same photo may stand in many
// places: it must live until the document is written.
struct Picture {
    std::string_view file = {};
    std::string alternative = {};
    double width = 0;
    double height = 0;
    Space space = {};
};

// A drawing, or a photo instead of it, that stands beside words and is not read aloud. A name that drawing() does not know,
// without a photo, leaves the place empty.
struct Illustration {
    std::string drawing = {};
    Picture photo = {}; // fitted into the square
};

// Row heads are bold and name their row to a screen reader. A row is never split unless it is taller than a page, the head
// stands again on every page, and the last row never stands alone after a break.
struct Table {
    std::vector<double> widths;     // 0: shares what is left
    std::vector<std::string> head = {}; // empty: no head row
    std::vector<std::vector<Text>> rows = {};
    std::vector<std::size_t> row_heads = {0}; // columns
    TextStyle style = {11, 15};
    Space space = {};
    double pad = 4.5;
    double gap = 9;
    FirstRule first_rule = FirstRule::none;
    LastRule last_rule = LastRule::none;
    RowRules row_rules = RowRules::thin;
    std::vector<Mark> marks = {}; // on the thread, one a row
    std::vector<Illustration> pictures = {}; // before the text of the last column, one a row
    double picture_size = 36;
};

// Lines to sign on, two beside one another, each with its caption below.
struct Signatures {
    std::vector<Text> captions;
    TextStyle style;
    Space space = {};
    double room = 36; // above the line
    double gap = 30;
};

struct Rule {
    double width = 0.5;
    Space space = {};
};

enum class Role { none, section, quotation };
enum class Break { anywhere, between_rows };
enum class Thread { as_around, drawn };

struct Block;

// Blocks that belong together. Break::between_rows keeps all of it on one page, or when it is taller than a page breaks it
// between rows only, with `continued` as a heading on the next page.
struct Group {
    std::vector<Block> content;
    Role role = Role::section;
    Break breaks = Break::anywhere;
    Thread thread = Thread::as_around;
    std::string continued = {};
    TextStyle continued_style = {14, 21};
    Space space = {};
};

// A picture to the left and what it is about to the right, on one page. The words carry the meaning.
struct Beside {
    Illustration picture;
    double size;
    std::vector<Block> content;
    Space space = {};
    double gap = 21;
};

enum class BoxLook { frame, tone };

// Never broken unless it is taller than a page.
struct Box {
    std::vector<Block> content;
    BoxLook look;
    Role role = Role::section;
    Space space = {};
    double pad_vertical = 6;
    double pad_horizontal = 12;
};

struct Block {
    std::variant<Heading, Paragraph, LineOfTwo, List, Table, Signatures, Rule, Picture, Group, Box, Beside> is;

    template <class T>
    Block(T one) : is{std::move(one)}
    {
    }
};

struct PageLook {
    double width = 595.276; // A4
    double height = 841.89;
    double top_first = 42;
    double top = 57;
    double bottom = 63;
    double left = 72;
    double right = 42;
    double thread = 48; // where the thread runs

    double text_width() const { return width - left - right; }
};

struct Document {
    std::string title;
    std::string language = "sv-SE";
    std::string maker = "Delaktig";
    Instant made_at; // stands in the file: the same document with the same time gives the same bytes
    PageLook page = {};
    std::string head_left = {}; // from page two
    std::string head_right = {};
    std::vector<std::string> foot = {};
    std::string page_word = "Sida"; // "Sida 1 av 5"
    std::string of_word = "av";
    std::vector<Block> content = {};
};

// The file. Throws std::runtime_error when it cannot be made.
std::string write(Document const&);

} // namespace pdf
