// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/manifestline.h"

#include <algorithm>

namespace scenekeeper::archive {

namespace {

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t';
}

/// Empty for what is no hexadecimal number.
QByteArray bytesOfHex(const QByteArray& text)
{
    const QByteArray hex = text.toLower();
    const QByteArray bytes = QByteArray::fromHex(hex);
    return bytes.toHex() == hex ? bytes : QByteArray();
}

/// What a backslash and this character stand for in a name that `sha256sum` wrote.
std::optional<char> escaped(char code)
{
    switch (code) {
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case '\\':
        return '\\';
    default:
        return std::nullopt;
    }
}

QByteArray withoutEscapes(const QByteArray& name)
{
    QByteArray plain;
    for (qsizetype at = 0; at < name.size(); ++at) {
        const bool mayBeEscape = name.at(at) == '\\' && at + 1 < name.size();
        const std::optional<char> character = mayBeEscape ? escaped(name.at(at + 1)) : std::nullopt;
        plain += character.value_or(name.at(at));
        if (character)
            ++at;
    }
    return plain;
}

/// A blank, a blank or an asterisk, and the name, whatever it begins with.
std::optional<ManifestLine> parseExportLine(QByteArray line)
{
    const bool isEscaped = line.startsWith('\\');
    if (isEscaped)
        line.remove(0, 1);
    const qsizetype blank = line.indexOf(' ');
    if (blank < 0 || line.size() < blank + 3 || (line.at(blank + 1) != ' ' && line.at(blank + 1) != '*'))
        return std::nullopt;
    ManifestLine parsed{bytesOfHex(line.first(blank)), line.sliced(blank + 2), {}};
    parsed.path = isEscaped ? withoutEscapes(parsed.listed) : parsed.listed;
    return parsed;
}

std::optional<ManifestLine> parseBagLine(const QByteArray& line, const BagRules& rules)
{
    const auto blank = std::find_if(line.cbegin(), line.cend(), isBlank);
    const auto path = std::find_if_not(blank, line.cend(), isBlank);
    if (path == line.cend())
        return std::nullopt;
    ManifestLine parsed{bytesOfHex(line.first(blank - line.cbegin())), line.sliced(path - line.cbegin()), {}};
    parsed.hasStar = parsed.listed.startsWith('*') && parsed.listed.size() > 1;
    if (parsed.hasStar)
        parsed.listed.remove(0, 1);
    parsed.path = decodeBagPath(parsed.listed, rules.percentRule());
    return parsed;
}

} // namespace

std::optional<ManifestLine> parseManifestLine(const QByteArray& line, const BagRules& rules)
{
    const auto parsed = rules.isExport() ? parseExportLine(line) : parseBagLine(line, rules);
    if (!parsed || parsed->digest.isEmpty() || line.contains('\0'))
        return std::nullopt;
    return parsed;
}

} // namespace scenekeeper::archive
