// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/labelfolder.h"

#include <QStringView>

namespace scenekeeper::feedback {

namespace {

constexpr int kHexadecimal = 16;
constexpr QStringView kForbidden = u"%/\\:*?\"<>|";

bool isForbidden(QChar character)
{
    return character < u' ' || character == QChar(0x7F) || kForbidden.contains(character);
}

/// Forbidden only at an end of the name.
bool isEdge(QChar character)
{
    return character == u'.' || character == u' ';
}

QString escaped(QChar character)
{
    return QStringLiteral("%%1").arg(character.unicode(), 2, kHexadecimal, QLatin1Char('0')).toUpper();
}

} // namespace

QString folderOfLabel(const QString& label)
{
    QString folder;
    for (qsizetype index = 0; index < label.size(); ++index) {
        const QChar character = label.at(index);
        const bool isAtEnd = index == 0 || index + 1 == label.size();
        folder += isForbidden(character) || (isAtEnd && isEdge(character)) ? escaped(character)
                                                                           : QString(character);
    }
    return folder;
}

QString labelOfFolder(const QString& folder)
{
    QString label;
    for (qsizetype index = 0; index < folder.size(); ++index) {
        const QString escape = folder.mid(index, 3);
        const QChar code(escape.mid(1).toUShort(nullptr, kHexadecimal));
        if ((isForbidden(code) || isEdge(code)) && escape == escaped(code)) {
            label += code;
            index += 2;
        } else {
            label += folder.at(index);
        }
    }
    return label;
}

} // namespace scenekeeper::feedback
