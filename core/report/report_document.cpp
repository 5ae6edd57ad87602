// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/report_document.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>

#include "core/base/base64.h"
#include "core/base/printable.h"

namespace saliscope::report
{

namespace
{

/// Within what QTextDocument knows; sizes in points, as both screens and paper take them.
constexpr const char* styleSheet = R"(
body { font-family: "DejaVu Sans", "Helvetica", sans-serif; font-size: 9pt; color: #202020; }
h1 { font-size: 16pt; margin-top: 0px; margin-bottom: 2px; }
h2 { font-size: 11pt; margin-top: 16px; margin-bottom: 4px; color: #1d4e79; }
p { margin-top: 3px; margin-bottom: 3px; }
td, th { vertical-align: top; text-align: left; }
.cells { font-size: 8pt; }
.subtitle, .footer { color: #606060; }
.caption { font-size: 8pt; color: #404040; }
.key { color: #606060; }
.remark { background-color: #fff4dc; }
.head { background-color: #e8eef4; }
.figure { text-align: right; }
.hash { font-size: 7.5pt; }
@media screen {
  body { background-color: #ffffff; max-width: 860px; margin: 16px auto; padding: 0px 12px; overflow-wrap: anywhere; }
  img { max-width: 100%; height: auto; }
  .pictures td { display: inline-block; }
  .wide { overflow-x: auto; }
}
@media print {
  h2 { break-after: avoid; }
  tr, img { break-inside: avoid; }
}
)";

constexpr int scaleHeight = 8;

/// QTextDocument would break it anywhere in a narrow column.
bool isShortWord(const std::string& text)
{
    constexpr std::size_t longest = 14;
    return text.size() <= longest && text.find(' ') == std::string::npos;
}

/// A hash, which shall fit into a line.
bool isLongWord(const std::string& text)
{
    constexpr std::size_t shortest = 50;
    return text.size() >= shortest && text.find(' ') == std::string::npos;
}

/// As wide as it is shown. QTextDocument keeps a picture's height where only its width is given.
int heightOf(const ReportImage& image)
{
    constexpr std::size_t sizes = 16; // of a PNG file: width and height, big endian
    const auto number = [&](std::size_t place) {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < 4; ++i)
            value = value << 8 | static_cast<unsigned char>(image.png[place + i]);
        return double(value);
    };
    if (image.png.size() < sizes + 8 || number(sizes) <= 0)
        return image.width;
    return int(std::lround(image.width * number(sizes + 4) / number(sizes)));
}

class HtmlWriter final
{
public:
    explicit HtmlWriter(const Message::Language& language)
        : m_language(language)
    {
    }

    std::string take() { return std::move(m_text); }

    void write(const ReportDocument& document)
    {
        m_text = "<!DOCTYPE html>\n<html lang=\"" + m_language.code +
                 "\"><head><meta charset=\"utf-8\">"
                 "<meta name=\"viewport\" content=\"width=device-width\"><title>" +
                 told(document.title) + "</title><style type=\"text/css\">" + styleSheet +
                 "</style></head>\n<body>\n<h1>" + told(document.title) + "</h1>\n";
        if (!document.subtitle.empty())
            paragraph(document.subtitle, "subtitle");
        for (const ReportSection& section : document.sections)
            write(section);
        if (!document.footer.empty()) {
            m_text += "<hr>\n";
            paragraph(document.footer, "footer");
        }
        m_text += "</body></html>\n";
    }

private:
    void write(const ReportSection& section)
    {
        if (!section.heading.empty())
            m_text += "<h2>" + told(section.heading) + "</h2>\n";
        for (const Message& text : section.paragraphs)
            paragraph(text, "text");
        writeFacts(section.facts);
        writeImages(section.images, std::max(1, section.imageColumns));
        writeTable(section);
        for (const auto& [term, text] : section.definitions)
            m_text += "<p><b>" + told(term) + "</b>: " + told(text) + "</p>\n";
        writeRemarks(section.remarks);
    }

    void paragraph(const Message& text, const char* kind)
    {
        m_text += "<p class=\"" + std::string(kind) + "\">" + told(text) + "</p>\n";
    }

    void writeFacts(const std::vector<std::pair<Message, Message>>& facts)
    {
        if (facts.empty())
            return;
        m_text += "<table cellspacing=\"0\" cellpadding=\"2\">\n";
        for (const auto& [name, value] : facts)
            m_text += "<tr><td class=\"key\">" + told(name) + "&nbsp;&nbsp;</td><td" +
                      (isLongWord(value.text()) ? " class=\"hash\">" : ">") + told(value) +
                      "</td></tr>\n";
        m_text += "</table>\n";
    }

    void writeImages(const std::vector<ReportImage>& images, int columns)
    {
        if (images.empty())
            return;
        // A table for each row: what prints it can then keep pictures and captions together.
        for (std::size_t first = 0; first < images.size(); first += std::size_t(columns)) {
            m_text += "<table class=\"pictures\" cellspacing=\"0\" cellpadding=\"4\"><tr>";
            const std::size_t last = std::min(images.size(), first + std::size_t(columns));
            for (std::size_t index = first; index < last; ++index)
                m_text += "<td>" + imageText(images[index]) + "</td>";
            m_text += "</tr></table>\n";
        }
    }

    static std::string pngText(const std::string& png, int width, int height,
                               const std::string& words)
    {
        return "<img width=\"" + std::to_string(width) + "\" height=\"" + std::to_string(height) +
               "\" alt=\"" + words + "\" src=\"data:image/png;base64," + base64(png) + "\">";
    }

    std::string imageText(const ReportImage& image) const
    {
        std::string words = image.caption.text(m_language);
        std::replace(words.begin(), words.end(), '\n', ' ');
        std::string text = "<div>" +
                           pngText(image.png, image.width, heightOf(image), escapedHtml(words)) +
                           "</div><p class=\"caption\">";
        if (image.scale)
            text +=
                told(image.scale->low) + "&nbsp;" +
                pngText(image.scale->png, image.width / 3, scaleHeight,
                        told(say("Colours from %1 to %2", image.scale->low, image.scale->high))) +
                "&nbsp;" + told(image.scale->high) + "<br>";
        return text + told(image.caption) + "</p>";
    }

    void writeLine(const std::vector<Message>& line, bool isHead, std::size_t leftColumns)
    {
        const std::string name = isHead ? "th" : "td";
        m_text += isHead ? "<thead><tr class=\"head\">" : "<tr>";
        for (std::size_t column = 0; column < line.size(); ++column) {
            const bool isLeft = column < leftColumns;
            const bool isWhole = (!isLeft && !isHead) || isShortWord(line[column].text(m_language));
            m_text += "<" + name + (isLeft ? "" : " class=\"figure\"") +
                      (isWhole ? " style=\"white-space: nowrap\">" : ">") + told(line[column]) +
                      "</" + name + ">";
        }
        m_text += isHead ? "</tr></thead>\n" : "</tr>\n";
    }

    void writeTable(const ReportSection& section)
    {
        const auto& table = section.table;
        if (table.empty())
            return;
        m_text += "<div class=\"wide\"><table class=\"cells\" width=\"100%\" cellspacing=\"0\" "
                  "cellpadding=\"4\" "
                  "border=\"1\" "
                  "style=\"border-collapse: collapse; border-color: #c0c8d0;\">\n";
        for (const auto& line : table)
            writeLine(line, &line == &table.front(), section.leftColumns);
        m_text += "</table></div>\n";
    }

    void writeRemarks(const std::vector<Message>& remarks)
    {
        if (remarks.empty())
            return;
        m_text += "<table width=\"100%\" cellspacing=\"0\" cellpadding=\"4\">\n";
        for (const Message& remark : remarks)
            m_text += "<tr><td class=\"remark\">• " + told(remark) + "</td></tr>\n";
        m_text += "</table>\n";
    }

    std::string told(const Message& message) const { return escapedHtml(message.text(m_language)); }

    const Message::Language& m_language;
    std::string m_text;
};

} // namespace

std::string reportHtml(const ReportDocument& document, const Message::Language& language)
{
    HtmlWriter writer(language);
    writer.write(document);
    return writer.take();
}

std::string escapedHtml(const std::string& text)
{
    std::string result;
    for (const char letter : printableLines(text)) {
        switch (letter) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        case '\n':
            result += "<br>";
            break;
        default:
            result += letter;
        }
    }
    return result;
}

} // namespace saliscope::report
