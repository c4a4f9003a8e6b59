// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/searchtext.h"

#include "core/query/queryparser.h"
#include "core/query/querytokens.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cwchar>

namespace scenekeeper::cli {

using namespace Qt::StringLiterals;

namespace {

// So much of a long search is shown before and from the place of the error on.
constexpr qsizetype kBefore = 50;
constexpr qsizetype kFrom = 60;

/// Control characters would move the line that underlines.
QString printable(QString text)
{
    for (QChar& character : text) {
        if (!character.isPrint() && !character.isSurrogate())
            character = u' ';
    }
    return text;
}

/// Columns on a terminal; where the locale does not know, one a character.
qsizetype columnsOf(const QString& text)
{
    qsizetype columns = 0;
    for (const uint character : text.toUcs4()) {
        const int width = wcwidth(static_cast<wchar_t>(character));
        columns += width < 0 ? 1 : width;
    }
    return columns;
}

/// `-label:street`, `-"old town"` or `-(a OR b)`, but no option.
bool isNegation(const QString& argument)
{
    if (!argument.startsWith(u'-') || argument.startsWith(u"--"))
        return false;
    query::Tokenizer tokens(argument);
    if (tokens.next().kind != query::Token::Kind::Not)
        return false;
    switch (tokens.next().kind) {
    case query::Token::Kind::Filter:
    case query::Token::Kind::UnknownFilter:
    case query::Token::Kind::Phrase:
    case query::Token::Kind::Open:
        return true;
    default:
        return false;
    }
}

} // namespace

QString underlinedError(const QString& text, const query::QueryError& error)
{
    const qsizetype start = std::max<qsizetype>(0, error.position - kBefore);
    const QString before =
        (start > 0 ? u"…"_s : QString()) + printable(text.mid(start, error.position - start));
    const QString from = printable(text.mid(error.position, kFrom));
    const QString after = error.position + kFrom < text.size() ? u"…"_s : QString();
    const qsizetype marked = columnsOf(from.left(error.length));
    const QString line =
        QString(columnsOf(before), u' ') + u'^' + QString(std::max<qsizetype>(marked - 1, 0), u'~');
    return u"%1\n  %2%3%4\n  %5"_s.arg(error.detail, before, from, after, line);
}

std::vector<std::string> withSpelledNegation(std::vector<std::string> arguments)
{
    constexpr std::array kCommands{"list", "searches", "export", "sidecars"};
    bool takesSearches = false;
    for (std::string& argument : arguments) {
        if (argument == "--")
            break;
        takesSearches =
            takesSearches || std::find(kCommands.begin(), kCommands.end(), argument) != kCommands.end();
        if (takesSearches && isNegation(QString::fromStdString(argument)))
            argument.replace(0, 1, "NOT ");
    }
    return arguments;
}

domain::Expression parsedSearch(const std::string& name, const QString& text)
{
    const auto expression = query::parse(text);
    if (!expression)
        throw CLI::ValidationError(name, underlinedError(text, expression.error()).toStdString());
    return *expression;
}

} // namespace scenekeeper::cli
