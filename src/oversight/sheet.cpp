// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/sheet.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <stdexcept>
#include <sys/mman.h>
#include <unistd.h>

namespace {

std::string csv_text(std::string_view text)
{
    std::string cell;
    if (!text.empty() && std::string_view{"=+-@\t\r"}.find(text.front()) != std::string_view::npos) cell += '\'';
    cell += text;
    if (cell.find_first_of(";\"\n\r") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (char const c : cell) quoted += c == '"' ? std::string{"\"\""} : std::string{c};
    return quoted + "\"";
}

std::string csv_cell(Cell const& cell)
{
    if (auto const* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
    return csv_text(std::get<std::string>(cell));
}

// A file in memory with a name: the library writes to a path, and figures of a unit need not touch the disk.
class MemoryFile {
public:
    MemoryFile() : descriptor_{memfd_create("sheet", MFD_CLOEXEC)}
    {
        if (descriptor_ < 0) throw std::runtime_error{"no memory for a sheet"};
    }
    ~MemoryFile() { close(descriptor_); }
    MemoryFile(MemoryFile const&) = delete;
    MemoryFile& operator=(MemoryFile const&) = delete;

    std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }
    std::string content() const
    {
        std::string bytes;
        char part[1 << 14];
        lseek(descriptor_, 0, SEEK_SET);
        for (ssize_t got = 0; (got = read(descriptor_, part, sizeof part)) > 0;) bytes.append(part, static_cast<std::size_t>(got));
        return bytes;
    }

private:
    int const descriptor_;
};

struct FreeBook {
    void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
};
using Book = std::unique_ptr<lxw_workbook, FreeBook>;

void fill(lxw_workbook* book, Sheet const& sheet)
{
    auto* const page = workbook_add_worksheet(book, sheet.name.c_str());
    if (!page) throw std::runtime_error{"no sheet of that name: " + sheet.name};
    auto* const strong = workbook_add_format(book);
    format_set_bold(strong);
    for (std::size_t column = 0; column < sheet.columns.size(); ++column)
        worksheet_write_string(page, 0, static_cast<lxw_col_t>(column), sheet.columns[column].c_str(), strong);
    worksheet_set_column(page, 0, static_cast<lxw_col_t>(std::max<std::size_t>(1, sheet.columns.size()) - 1), 22, nullptr);
    worksheet_freeze_panes(page, 1, 0);
    for (std::size_t number = 0; number < sheet.rows.size(); ++number)
        for (std::size_t column = 0; column < sheet.rows[number].size(); ++column) {
            auto const row = static_cast<lxw_row_t>(number + 1);
            auto const at = static_cast<lxw_col_t>(column);
            auto const& cell = sheet.rows[number][column];
            // A string cell is never read as a formula.
            if (auto const* value = std::get_if<std::int64_t>(&cell)) worksheet_write_number(page, row, at, static_cast<double>(*value), nullptr);
            else worksheet_write_string(page, row, at, std::get<std::string>(cell).c_str(), nullptr);
        }
}

} // namespace

std::string csv_of(Sheet const& sheet)
{
    std::string text = "\xEF\xBB\xBF";
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) text += (i > 0 ? ";" : "") + csv_text(sheet.columns[i]);
    text += "\r\n";
    for (auto const& row : sheet.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) text += (i > 0 ? ";" : "") + csv_cell(row[i]);
        text += "\r\n";
    }
    return text;
}

std::string xlsx_of(Sheet const& sheet)
{
    MemoryFile const file;
    Book book{workbook_new(file.path().c_str())};
    if (!book) throw std::runtime_error{"no memory for a sheet"};
    fill(book.get(), sheet);
    // Closing writes the file, and frees the book whether that went well or not.
    if (auto const error = workbook_close(book.release()); error != LXW_NO_ERROR)
        throw std::runtime_error{std::string{"sheet: "} + lxw_strerror(error)};
    return file.content();
}

Response sheet_file(Sheet const& sheet, std::string const& name, std::string_view format)
{
    bool const is_xlsx = format == "xlsx";
    auto answer = is_xlsx ? file("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name + ".xlsx", xlsx_of(sheet))
                          : file("text/csv; charset=utf-8", name + ".csv", csv_of(sheet));
    answer.as_attachment = true;
    return answer;
}
