// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "pdf/pages.h"

#include <cstddef>

namespace pdf {

namespace {

struct Range {
    std::size_t first;
    std::size_t last; // one past
};

class PageBreaker {
public:
    PageBreaker(PageLook const& look, Column const& column) : look_{look}, column_{column} { new_page(); }

    std::vector<PageOfStrips> make()
    {
        if (!column_.strips.empty()) place({0, column_.strips.size()}, Hold::none);
        draw_thread();
        return std::move(pages_);
    }

private:
    double top() const { return pages_.size() == 1 ? look_.top_first : look_.top; }
    double end() const { return look_.height - look_.bottom; }

    double repeated_height(Strip const& strip) const
    {
        if (!strip.repeated) return 0;
        double height = 0;
        for (auto const& one : column_.repeats[*strip.repeated])
            height += one.height;
        return height;
    }

    // At the top of a page the space above the first strip does not count.
    double height(Range range) const
    {
        double height = 0;
        for (auto i = range.first; i < range.last; ++i)
            height += (i == range.first ? 0 : column_.strips[i].above) + column_.strips[i].height;
        return height;
    }

    void new_page()
    {
        pages_.emplace_back();
        y_ = top();
    }

    bool at_top() const { return pages_.back().strips.empty(); }

    void emit(Range range)
    {
        for (auto i = range.first; i < range.last; ++i) {
            auto const& strip = column_.strips[i];
            if (!at_top()) {
                y_ += strip.above;
            } else if (strip.repeated) {
                for (auto const& again : column_.repeats[*strip.repeated]) {
                    pages_.back().strips.push_back({&again, y_, Shown::again});
                    y_ += again.height;
                }
            }
            pages_.back().strips.push_back({&strip, y_, Shown::once});
            y_ += strip.height;
        }
    }

    void place(Range range, Hold weakest)
    {
        auto const& first = column_.strips[range.first];
        auto const needed = height(range);
        constexpr auto rounding = 0.01;
        auto const before = at_top() ? repeated_height(first) : first.above;
        if (y_ + before + needed <= end() + rounding) {
            emit(range);
        } else if (look_.top + repeated_height(first) + needed <= end() + rounding) {
            new_page();
            emit(range);
        } else if (range.last - range.first == 1) {
            if (!at_top()) new_page();
            emit(range);
        } else {
            split(range, weakest);
        }
    }

    // Breaks where strips hold on to one another no more than `weakest`, and if that is not enough, harder.
    void split(Range range, Hold weakest)
    {
        auto const stronger = weakest == Hold::lines ? Hold::lines : static_cast<Hold>(static_cast<int>(weakest) + 1);
        auto first = range.first;
        for (auto i = range.first; i < range.last; ++i) {
            auto const may_break = weakest == Hold::lines || column_.strips[i].hold <= weakest;
            if (!may_break && i + 1 < range.last) continue;
            if (first == range.first && i + 1 == range.last && weakest != Hold::lines) {
                split(range, stronger); // no such place in it
                return;
            }
            place_part({first, i + 1}, weakest, stronger);
            first = i + 1;
        }
    }

    void place_part(Range part, Hold weakest, Hold stronger)
    {
        if (weakest == Hold::lines && part.last - part.first == 1) {
            auto const& strip = column_.strips[part.first];
            if (!at_top() && y_ + strip.above + strip.height > end() + 0.01) new_page();
            emit(part);
        } else {
            place(part, stronger);
        }
    }

    void draw_thread()
    {
        for (std::size_t i = 0; i < pages_.size(); ++i) {
            auto& page = pages_[i];
            auto const page_top = i == 0 ? look_.top_first : look_.top;
            for (auto const& placed : page.strips) {
                if (!placed.strip->on_thread) continue;
                auto const bottom = placed.y + placed.strip->height;
                auto const goes_on = &placed != &page.strips.front() && (&placed - 1)->strip->on_thread;
                if (goes_on && !page.thread.empty())
                    page.thread.back().to = bottom;
                else
                    page.thread.push_back({placed.y, bottom});
            }
            if (page.thread.empty()) continue;
            if (i > 0 && page.strips.front().strip->on_thread && ended_on_thread(pages_[i - 1])) page.thread.front().from = page_top;
            if (i + 1 < pages_.size() && ended_on_thread(page) && pages_[i + 1].strips.front().strip->on_thread)
                page.thread.back().to = end();
        }
    }

    static bool ended_on_thread(PageOfStrips const& page) { return !page.strips.empty() && page.strips.back().strip->on_thread; }

    PageLook const& look_;
    Column const& column_;
    std::vector<PageOfStrips> pages_;
    double y_ = 0;
};

} // namespace

std::vector<PageOfStrips> break_pages(PageLook const& look, Column const& column)
{
    return PageBreaker{look, column}.make();
}

} // namespace pdf
