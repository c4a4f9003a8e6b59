// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/bagdeclaration.h"

#include "core/archive/taglines.h"

#include <QRegularExpression>
#include <array>

using namespace Qt::StringLiterals;

namespace scenekeeper::archive {

namespace {

using base::Result;

constexpr auto kDeclaration = "bagit.txt"_L1;

/// A label and what stands after it; nothing for a line without a colon.
struct LabelledLine
{
    QString label;
    QString value;
    bool isExact = false; ///< one space or tab after the colon, none before it
};

std::optional<LabelledLine> labelledLine(const QString& line)
{
    static const QRegularExpression form(u"^([^:]*?)([ \\t]*):([ \\t]*)(.*?)[ \\t]*$"_s);
    const QRegularExpressionMatch match = form.match(line);
    if (!match.hasMatch() || match.capturedLength(1) == 0)
        return std::nullopt;
    const bool isExact = match.capturedLength(2) == 0 && match.capturedLength(3) == 1;
    return LabelledLine{match.captured(1), match.captured(4), isExact};
}

void complain(const QString& what, bool isProblem, VerificationReport& report)
{
    (isProblem ? report.problems : report.warnings).append(what);
}

/// Up to four lines, or nothing, with a problem, where the file cannot be read.
std::optional<QStringList> declarationLines(const QByteArray& bag, VerificationReport& report)
{
    Result<TagLines> lines = TagLines::open(bag + "/bagit.txt", {});
    if (!lines) {
        const bool isMissing = lines.error().code == base::ErrorCode::FileVanished;
        report.problems.append(isMissing ? u"there is no bagit.txt"_s
                                         : u"bagit.txt cannot be read: %1"_s.arg(lines.error().detail));
        return std::nullopt;
    }
    QStringList read;
    for (int count = 0; count < 4; ++count) {
        const Result<std::optional<QByteArray>> line = lines->next();
        if (!line || (*line && (!(*line)->isValidUtf8() || (*line)->contains('\0')))) {
            report.problems.append(u"bagit.txt is no text in UTF-8"_s);
            return std::nullopt;
        }
        if (!*line)
            break;
        if (count == 0 && (*line)->startsWith("\xEF\xBB\xBF")) {
            report.problems.append(u"bagit.txt begins with a byte order mark"_s);
            return std::nullopt;
        }
        read.append(QString::fromUtf8(**line));
    }
    return read;
}

/// The value of a line of bagit.txt; empty, with a problem, where the line is not what it must be.
QString declared(const QStringList& lines, qsizetype index, QLatin1StringView label,
                 VerificationReport& report, bool& isExact)
{
    const auto line = labelledLine(lines.value(index));
    if (!line || line->label != label || line->value.isEmpty()) {
        report.problems.append(u"bagit.txt, line %1: \"%2: …\" must stand here"_s.arg(index + 1).arg(label));
        return {};
    }
    isExact = isExact && line->isExact && lines.at(index) == label + ": "_L1 + line->value;
    return line->value;
}

void readVersion(const QString& version, BagRules& rules, VerificationReport& report)
{
    static constexpr std::array kKnown{std::pair{"0.93"_L1, 93}, std::pair{"0.94"_L1, 94},
                                       std::pair{"0.95"_L1, 95}, std::pair{"0.96"_L1, 96},
                                       std::pair{"0.97"_L1, 97}, std::pair{"1.0"_L1, 0}};
    for (const auto& [name, minor] : kKnown) {
        if (version == name) {
            report.version = version;
            rules.minorBefore1 = minor;
            return;
        }
    }
    if (!version.isEmpty())
        report.problems.append(u"bagit.txt: BagIt version \"%1\" is not known"_s.arg(version));
}

/// Lines of bag-info.txt, continuation lines put together, one by one to `take` until it says false.
Result<void> eachLabel(TagLines& lines, const std::function<void(const QString& line, qint64 number)>& take)
{
    QString whole;
    qint64 begin = 0;
    for (;;) {
        const Result<std::optional<QByteArray>> line = lines.next();
        if (!line)
            return tl::make_unexpected(line.error());
        const bool goesOn =
            *line && !whole.isEmpty() && ((*line)->startsWith(' ') || (*line)->startsWith('\t'));
        if (goesOn && whole.size() < TagLines::kMaxLineBytes) {
            whole += u' ' + QString::fromUtf8((*line)->trimmed());
            continue;
        }
        if (!whole.isEmpty() && !goesOn)
            take(whole, begin);
        if (!*line)
            return {};
        if (!goesOn) {
            whole = QString::fromUtf8(**line);
            begin = lines.number();
        }
    }
}

std::optional<PayloadOxum> parseOxum(const QString& value)
{
    static const QRegularExpression form(u"^(\\d{1,18})\\.(\\d{1,18})$"_s);
    const QRegularExpressionMatch match = form.match(value);
    if (!match.hasMatch())
        return std::nullopt;
    return PayloadOxum{match.captured(1).toLongLong(), match.captured(2).toLongLong()};
}

} // namespace

BagRules readDeclaration(const QByteArray& bag, VerificationReport& report)
{
    BagRules rules;
    const std::optional<QStringList> lines = declarationLines(bag, report);
    if (!lines)
        return rules;
    bool isExact = true;
    readVersion(declared(*lines, 0, "BagIt-Version"_L1, report, isExact), rules, report);
    const QString encoding = declared(*lines, 1, "Tag-File-Character-Encoding"_L1, report, isExact);
    if (!isExact)
        complain(u"bagit.txt: spaces stand where none may"_s, rules.isStrict(), report);
    if (lines->size() > 2)
        complain(u"bagit.txt has more than two lines"_s, rules.isStrict(), report);
    if (encoding.isEmpty())
        return rules;
    rules.encoding = encoding.toUtf8();
    if (!TagLines::knowsEncoding(rules.encoding)) {
        report.problems.append(u"bagit.txt: the encoding \"%1\" is not known"_s.arg(encoding));
        rules.encoding = {};
    }
    return rules;
}

std::optional<PayloadOxum> readBagInfo(const QByteArray& bag, const BagRules& rules,
                                       VerificationReport& report)
{
    const QString file = QString::fromLatin1(rules.infoFile());
    Result<TagLines> lines = TagLines::open(bag + '/' + rules.infoFile(), rules.encoding);
    if (!lines) {
        if (lines.error().code != base::ErrorCode::FileVanished)
            report.problems.append(u"%1 cannot be read: %2"_s.arg(file, lines.error().detail));
        return std::nullopt;
    }
    std::optional<PayloadOxum> oxum;
    int complaints = 0;
    const Result<void> read = eachLabel(*lines, [&](const QString& line, qint64 number) {
        const auto labelled = labelledLine(line);
        if (!labelled && !line.trimmed().isEmpty() && ++complaints == 1)
            complain(u"%1, line %2: no label and value"_s.arg(file).arg(number), rules.isStrict(), report);
        if (!labelled || labelled->label.compare("Payload-Oxum"_L1, Qt::CaseInsensitive) != 0)
            return;
        if (oxum)
            complain(u"%1, line %2: Payload-Oxum stands here again"_s.arg(file).arg(number), rules.isStrict(),
                     report);
        oxum = parseOxum(labelled->value);
        if (!oxum)
            report.problems.append(u"%1, line %2: \"%3\" is no Payload-Oxum"_s.arg(file).arg(number).arg(
                labelled->value.left(100)));
    });
    if (!read)
        report.problems.append(u"%1: %2"_s.arg(file, read.error().detail));
    return oxum;
}

} // namespace scenekeeper::archive
