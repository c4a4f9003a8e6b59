// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labelappearance.h"

#include <QCoreApplication>
#include <array>
#include <cmath>
#include <utility>

namespace scenekeeper::ui {

namespace {

// Okabe & Ito, "Color Universal Design" (2008), in an order that suits the built-in scenes: brick
// buildings, green forest, pale blue glacier, dusky mountain, deep blue sea, yellow street. Their black
// is replaced with grey, since black cannot be seen on a dark window.
constexpr std::array<QRgb, 8> kPalette{0xFFD55E00, 0xFF009E73, 0xFF56B4E9, 0xFFCC79A7,
                                       0xFF0072B2, 0xFFF0E442, 0xFFE69F00, 0xFF999999};
constexpr int kCount = static_cast<int>(kPalette.size());
constexpr int kVariations = 3;

/// Any number, also a negative one, as an index.
int withinPalette(int colorIndex)
{
    constexpr int kAll = kCount * kVariations;
    return ((colorIndex % kAll) + kAll) % kAll;
}

class LabelNames
{
    Q_DECLARE_TR_FUNCTIONS(scenekeeper::ui::LabelNames)

public:
    static QString translated(const QString& storedName)
    {
        const std::array<std::pair<QStringView, QString>, 6> names{{
            {u"buildings", tr("Buildings")},
            {u"forest", tr("Forest")},
            {u"glacier", tr("Glacier")},
            {u"mountain", tr("Mountain")},
            {u"sea", tr("Sea")},
            {u"street", tr("Street")},
        }};
        for (const auto& [stored, shown] : names) {
            if (stored == storedName)
                return shown;
        }
        return storedName;
    }
};

class ColorNames
{
    Q_DECLARE_TR_FUNCTIONS(scenekeeper::ui::ColorNames)

public:
    static QString translated(std::size_t base)
    {
        const std::array<QString, 8> names{tr("Vermilion"), tr("Green"),  tr("Sky blue"), tr("Mauve"),
                                           tr("Blue"),      tr("Yellow"), tr("Orange"),   tr("Grey")};
        return names.at(base);
    }

    //: %1 is the name of a colour
    static QString light(const QString& name) { return tr("%1, light").arg(name); }

    static QString dark(const QString& name) { return tr("%1, dark").arg(name); }
};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor mixed(const QColor& from, const QColor& to, double amount)
{
    const auto part = [amount](int a, int b) { return qRound(a + (b - a) * amount); };
    return {part(from.red(), to.red()), part(from.green(), to.green()), part(from.blue(), to.blue())};
}

} // namespace

QColor labelColor(int colorIndex)
{
    const int index = withinPalette(colorIndex);
    const QColor color(kPalette.at(static_cast<std::size_t>(index % kCount)));
    switch (index / kCount) {
    case 1:
        return mixed(color, Qt::white, 0.45);
    case 2:
        return mixed(color, Qt::black, 0.40);
    default:
        return color;
    }
}

int labelColorCount()
{
    return kCount * kVariations;
}

QString labelColorName(int colorIndex)
{
    const int index = withinPalette(colorIndex);
    const QString name = ColorNames::translated(static_cast<std::size_t>(index % kCount));
    switch (index / kCount) {
    case 1:
        return ColorNames::light(name);
    case 2:
        return ColorNames::dark(name);
    default:
        return name;
    }
}

QColor labelTextColor(int colorIndex)
{
    const QColor color = labelColor(colorIndex);
    const QColor black(Qt::black);
    const QColor white(Qt::white);
    return contrastRatio(black, color) >= contrastRatio(white, color) ? black : white;
}

QString labelDisplayName(const QString& storedName)
{
    return LabelNames::translated(storedName);
}

LabelColors::LabelColors()
    : m_indexes{{QStringLiteral("buildings"), 0}, {QStringLiteral("forest"), 1},
                {QStringLiteral("glacier"), 2},   {QStringLiteral("mountain"), 3},
                {QStringLiteral("sea"), 4},       {QStringLiteral("street"), 5}}
{
}

LabelColors::LabelColors(const std::vector<domain::Label>& labels) : LabelColors()
{
    for (const domain::Label& label : labels)
        m_indexes.insert(label.name, label.colorIndex);
}

int LabelColors::indexOf(const QString& storedName) const
{
    const auto found = m_indexes.constFind(storedName);
    if (found != m_indexes.cend())
        return *found;
    return static_cast<int>(qHash(storedName, 0) % (kCount * kVariations));
}

double contrastRatio(const QColor& one, const QColor& other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor standingOut(const QColor& color, const QColor& background, double ratio)
{
    const QColor away = luminance(background) > 0.18 ? Qt::black : Qt::white;
    constexpr int kSteps = 20;
    for (int step = 0; step < kSteps; ++step) {
        const QColor candidate = mixed(color, away, static_cast<double>(step) / kSteps);
        if (contrastRatio(candidate, background) >= ratio)
            return candidate;
    }
    return away;
}

} // namespace scenekeeper::ui
