// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/exifvalues.h"

#include <exiv2/exiv2.hpp>

#include <QStringDecoder>
#include <array>
#include <cmath>

namespace scenekeeper::metadata {

namespace {

// 0.27 calls it toLong, 0.28 toInt64.
template <typename Value>
qint64 integerOf(const Value& value, int index)
{
    if constexpr (requires { value.toInt64(0); })
        return static_cast<qint64>(value.toInt64(static_cast<std::size_t>(index)));
    else
        return static_cast<qint64>(value.toLong(index));
}

template <typename Value>
int countOf(const Value& value)
{
    return static_cast<int>(value.count());
}

/// The field, or null: also where this exiv2 has no such key, for which its constructor throws.
template <typename Key, typename Data>
const Exiv2::Metadatum* findField(const Data& data, const char* key)
{
    if (data.empty())
        return nullptr;
    try {
        const auto found = data.findKey(Key(key));
        return found != data.end() && found->count() > 0 ? &*found : nullptr;
    } catch (const std::exception&) {
        return nullptr;
    }
}

std::optional<double> numberOf(const Exiv2::Value& value, int index)
{
    switch (value.typeId()) {
    case Exiv2::unsignedRational: {
        // Not through toRational(): it is signed, and a large unsigned numerator would turn negative.
        const auto& pairs = dynamic_cast<const Exiv2::URationalValue&>(value).value_;
        const auto& [numerator, denominator] = pairs.at(static_cast<std::size_t>(index));
        return denominator != 0 ? std::optional(static_cast<double>(numerator) / denominator) : std::nullopt;
    }
    case Exiv2::signedRational: {
        const auto [numerator, denominator] = value.toRational(index);
        return denominator != 0 ? std::optional(static_cast<double>(numerator) / denominator) : std::nullopt;
    }
    case Exiv2::tiffFloat:
    case Exiv2::tiffDouble: {
        const auto number = static_cast<double>(value.toFloat(index));
        return std::isfinite(number) ? std::optional(number) : std::nullopt;
    }
    default:
        return static_cast<double>(integerOf(value, index));
    }
}

/// Latin-1 as Windows has it: real letters and quotes where Latin-1 has control characters.
QString fromWindows1252(QByteArrayView bytes)
{
    constexpr int kFirst = 0x80;
    constexpr std::array<char16_t, 32> kLetters{
        0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
    };
    QString text = QString::fromLatin1(bytes);
    for (QChar& character : text) {
        const int index = character.unicode() - kFirst;
        if (index >= 0 && index < static_cast<int>(kLetters.size()))
            character = QChar(kLetters.at(static_cast<std::size_t>(index)));
    }
    return text;
}

} // namespace

QString decodeText(const std::string& bytes)
{
    const QByteArrayView whole(bytes.data(), static_cast<qsizetype>(bytes.size()));
    const qsizetype end = whole.indexOf('\0');
    const QByteArrayView used = end < 0 ? whole : whole.first(end);
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString text = utf8(used);
    if (utf8.hasError())
        text = fromWindows1252(used);
    text.removeIf([](QChar character) {
        return character.category() == QChar::Other_Control && character != u'\n' && character != u'\t';
    });
    return text.trimmed();
}

QString exifText(const Exiv2::ExifData& exif, const char* key)
{
    const auto* field = findField<Exiv2::ExifKey>(exif, key);
    return field != nullptr ? decodeText(field->toString()) : QString();
}

Number exifNumber(const Exiv2::ExifData& exif, const char* key, int index)
{
    const auto* field = findField<Exiv2::ExifKey>(exif, key);
    if (field == nullptr)
        return {};
    try {
        const Exiv2::Value& value = field->value();
        return {true, index < countOf(value) ? numberOf(value, index) : std::nullopt};
    } catch (const std::exception&) {
        return {true, std::nullopt};
    }
}

int exifCount(const Exiv2::ExifData& exif, const char* key)
{
    const auto* field = findField<Exiv2::ExifKey>(exif, key);
    return field != nullptr ? countOf(*field) : 0;
}

QString exifWindowsText(const Exiv2::ExifData& exif, const char* key)
{
    const auto* field = findField<Exiv2::ExifKey>(exif, key);
    if (field == nullptr || (field->typeId() != Exiv2::unsignedByte && field->typeId() != Exiv2::undefined))
        return {};
    QString text;
    for (int i = 0; i + 1 < countOf(*field); i += 2) {
        const auto low = static_cast<unsigned>(integerOf(field->value(), i));
        const auto high = static_cast<unsigned>(integerOf(field->value(), i + 1));
        const auto unit = static_cast<char16_t>((low & 0xFFU) | (high & 0xFFU) << 8U);
        if (unit == 0)
            break;
        text += QChar(unit);
    }
    return text.trimmed();
}

QString exifComment(const Exiv2::ExifData& exif, const char* key)
{
    const auto* field = findField<Exiv2::ExifKey>(exif, key);
    const auto* value =
        field != nullptr ? dynamic_cast<const Exiv2::CommentValue*>(&field->value()) : nullptr;
    if (value == nullptr)
        return {};
    // exiv2 gives UTF-16 as UTF-8 and leaves the others as they are; JIS is one that nothing here reads.
    return value->charsetId() == Exiv2::CommentValue::jis ? QString() : decodeText(value->comment());
}

QString exifCopyright(const Exiv2::ExifData& exif)
{
    const auto* field = findField<Exiv2::ExifKey>(exif, "Exif.Image.Copyright");
    if (field == nullptr)
        return {};
    // Asked for its text, an ASCII field ends at the first zero byte.
    const auto* ascii = dynamic_cast<const Exiv2::AsciiValue*>(&field->value());
    const std::string text = ascii != nullptr ? ascii->value_ : field->toString();
    const std::size_t zero = text.find('\0');
    QStringList holders{decodeText(text),
                        zero == std::string::npos ? QString() : decodeText(text.substr(zero + 1))};
    holders.removeAll(QString());
    return holders.join(QStringLiteral("; "));
}

QString exifLensName(const Exiv2::ExifData& exif)
{
    if (exif.empty())
        return {};
    try {
        const auto field = Exiv2::lensName(exif);
        if (field == exif.end())
            return {};
        const QString name = decodeText(field->print(&exif));
        // "(42)" is a number that exiv2 has no name for, "n/a" and "Unknown" say nothing.
        const bool nameless = name.startsWith(u'(') || name.compare(u"n/a", Qt::CaseInsensitive) == 0 ||
                              name.startsWith(u"unknown", Qt::CaseInsensitive);
        return nameless ? QString() : name;
    } catch (const std::exception&) {
        return {};
    }
}

QStringList iptcTexts(const Exiv2::IptcData& iptc, const char* key)
{
    QStringList texts;
    for (const Exiv2::Iptcdatum& field : iptc) {
        if (field.key() != key)
            continue;
        const QString text = decodeText(field.toString());
        if (!text.isEmpty())
            texts << text;
    }
    return texts;
}

QString iptcText(const Exiv2::IptcData& iptc, const char* key)
{
    return iptcTexts(iptc, key).value(0);
}

QStringList xmpTexts(const Exiv2::XmpData& xmp, const char* key)
{
    const auto* field = findField<Exiv2::XmpKey>(xmp, key);
    if (field == nullptr)
        return {};
    const Exiv2::Value& value = field->value();
    if (const auto* languages = dynamic_cast<const Exiv2::LangAltValue*>(&value)) {
        if (languages->value_.empty())
            return {};
        const auto standard = languages->value_.find("x-default");
        const auto& chosen = standard != languages->value_.end() ? *standard : *languages->value_.begin();
        const QString text = decodeText(chosen.second);
        return text.isEmpty() ? QStringList() : QStringList{text};
    }
    QStringList texts;
    for (int i = 0; i < countOf(value); ++i) {
        const QString text = decodeText(value.toString(i));
        if (!text.isEmpty())
            texts << text;
        if (dynamic_cast<const Exiv2::XmpTextValue*>(&value) != nullptr && value.typeId() == Exiv2::xmpText)
            break; // a plain text counts its characters, not its items
    }
    return texts;
}

Number xmpNumber(const Exiv2::XmpData& xmp, const char* key)
{
    const QString text = xmpText(xmp, key);
    if (text.isEmpty())
        return {};
    bool isNumber = false;
    bool isDivisor = true;
    const double numerator = text.section(u'/', 0, 0).toDouble(&isNumber);
    const double denominator = text.contains(u'/') ? text.section(u'/', 1).toDouble(&isDivisor) : 1.0;
    const double value = numerator / denominator;
    return {true, isNumber && isDivisor && std::isfinite(value) ? std::optional(value) : std::nullopt};
}

QString xmpText(const Exiv2::XmpData& xmp, const char* key)
{
    return xmpTexts(xmp, key).value(0);
}

} // namespace scenekeeper::metadata
