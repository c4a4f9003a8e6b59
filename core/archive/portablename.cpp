// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/portablename.h"

#include "core/imaging/contenthash.h"

#include <QStringDecoder>
#include <QStringList>
#include <algorithm>
#include <array>

namespace scenekeeper::archive {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kDigestDigits = 12;
constexpr qsizetype kMaxEndingBytes = 32;
const QString kCutMark = u"%~"_s;

QString escaped(char byte)
{
    return u'%' + QString::fromLatin1(QByteArray(1, byte).toHex().toUpper());
}

QString escaped(QStringView character)
{
    QString text;
    for (const char byte : character.toUtf8())
        text += escaped(byte);
    return text;
}

/// Nothing where the bytes are not UTF-8. Unlike QString::fromUtf8(), a byte order mark stays.
std::optional<QString> decoded(QByteArrayView bytes)
{
    QStringDecoder decode(QStringDecoder::Utf8,
                          QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom);
    QString text = decode(bytes);
    return decode.hasError() ? std::nullopt : std::optional(std::move(text));
}

/// The character that begins at `at`; nothing where none does.
std::optional<QString> characterAt(const QByteArray& name, qsizetype at)
{
    constexpr qsizetype kLongest = 4;
    for (qsizetype length = 1; length <= kLongest && at + length <= name.size(); ++length) {
        std::optional<QString> text = decoded(QByteArrayView(name).sliced(at, length));
        if (text && !text->isEmpty())
            return text;
    }
    return std::nullopt;
}

bool isForbidden(QChar character)
{
    return character.category() == QChar::Other_Control || u"<>:\"|?*\\/%"_s.contains(character);
}

/// Names that Windows keeps for devices, whatever ending they have.
bool isDevice(const QString& name)
{
    static const QStringList fixed{u"CON"_s, u"PRN"_s, u"AUX"_s, u"NUL"_s, u"CONIN$"_s, u"CONOUT$"_s};
    const QString stem = name.section(u'.', 0, 0).trimmed().toUpper();
    if (fixed.contains(stem))
        return true;
    const bool isPort = stem.startsWith(u"COM"_s) || stem.startsWith(u"LPT"_s);
    return isPort && stem.size() == 4 && u"0123456789¹²³"_s.contains(stem.at(3));
}

QString withoutEdges(QString name)
{
    qsizetype end = name.size();
    while (end > 0 && (name.at(end - 1) == u'.' || name.at(end - 1) == u' '))
        --end;
    const QString tail = name.sliced(end);
    name.truncate(end);
    name += escaped(tail);
    if (isDevice(name))
        name.replace(0, 1, escaped(QStringView(name).first(1)));
    return name;
}

/// The longest start that fits and splits neither a character nor an escape.
QString cutTo(const QString& name, qsizetype bytes)
{
    qsizetype size = std::min(name.size(), bytes);
    while (size > 0 && QStringView(name).first(size).toUtf8().size() > bytes)
        --size;
    if (size > 0 && name.at(size - 1).isHighSurrogate())
        --size;
    for (qsizetype back = 1; back <= 2 && back <= size; ++back) {
        if (size < name.size() && name.at(size - back) == u'%')
            size -= back;
    }
    return name.first(size);
}

QString shortened(const QString& name, const QByteArray& original)
{
    if (name.toUtf8().size() <= kMaxNameBytes)
        return name;
    auto [stem, ending] = splitEnding(name);
    if (ending.toUtf8().size() > kMaxEndingBytes)
        ending.clear();
    const QString mark =
        kCutMark + QString::fromLatin1(imaging::sha256(original).toHex().first(kDigestDigits)) + ending;
    return cutTo(stem, kMaxNameBytes - mark.toUtf8().size()) + mark;
}

} // namespace

QString portableName(const QByteArray& name)
{
    QString portable;
    if (const std::optional<QString> whole = decoded(name)) {
        for (const QChar character : *whole)
            portable += isForbidden(character) ? escaped(QStringView(&character, 1)) : QString(character);
        return shortened(withoutEdges(portable), name);
    }
    for (qsizetype at = 0; at < name.size();) {
        const std::optional<QString> character = characterAt(name, at);
        if (!character)
            portable += escaped(name.at(at));
        else
            portable += isForbidden(character->at(0)) ? escaped(*character) : *character;
        at += character ? character->toUtf8().size() : 1;
    }
    return shortened(withoutEdges(portable), name);
}

std::optional<QByteArray> originalName(const QString& portable)
{
    if (portable.contains(kCutMark))
        return std::nullopt;
    const QByteArray original = QByteArray::fromPercentEncoding(portable.toUtf8());
    return portableName(original) == portable ? std::optional(original) : std::nullopt;
}

QString numberedName(const QString& portable, int number)
{
    auto [stem, ending] = splitEnding(portable);
    const QString tail = u"-%1"_s.arg(number) + ending;
    return cutTo(stem, kMaxNameBytes - tail.toUtf8().size()) + tail;
}

QString nameKey(const QString& name)
{
    // Folding can leave a form that is not normal, so it is made so again.
    return name.normalized(QString::NormalizationForm_D)
        .toCaseFolded()
        .normalized(QString::NormalizationForm_C);
}

std::pair<QString, QString> splitEnding(const QString& name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    if (dot <= 0)
        return {name, QString()};
    return {name.first(dot), name.sliced(dot)};
}

} // namespace scenekeeper::archive
