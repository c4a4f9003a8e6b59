// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/bagpath.h"

#include <QString>
#include <algorithm>

namespace scenekeeper::archive {

namespace {

bool isAscii(const QByteArray& bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char byte) { return (byte & 0x80) == 0; });
}

/// A home folder, a drive or a network share: nothing here, but a way out elsewhere.
bool leavesElsewhere(QByteArrayView path)
{
    if (path.startsWith('/') || path.startsWith('~') || path.startsWith("\\\\"))
        return true;
    const bool hasDrive = path.size() >= 3 && path[1] == ':' && (path[2] == '\\' || path[2] == '/');
    return hasDrive && ((path[0] >= 'A' && path[0] <= 'Z') || (path[0] >= 'a' && path[0] <= 'z'));
}

} // namespace

QByteArray encodeBagPath(const QByteArray& path)
{
    QByteArray encoded = path;
    return encoded.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
}

QByteArray decodeBagPath(const QByteArray& path, PercentRule rule)
{
    qsizetype from = path.indexOf('%');
    if (from < 0)
        return path;
    QByteArray decoded = path.first(from);
    for (; from < path.size(); ++from) {
        const QByteArray code = path.mid(from, 3).toUpper();
        char plain = path.at(from);
        if (code == "%0D")
            plain = '\r';
        else if (code == "%0A")
            plain = '\n';
        else if (code != "%25" || rule != PercentRule::LineBreaksAndPercent) {
            decoded += plain;
            continue;
        }
        decoded += plain;
        from += 2;
    }
    return decoded;
}

std::optional<TidyPath> tidyPath(QByteArrayView path)
{
    if (path.isEmpty() || path.endsWith('/') || path.contains('\0') || leavesElsewhere(path))
        return std::nullopt;
    TidyPath tidy;
    tidy.path.reserve(path.size());
    for (qsizetype from = 0; from <= path.size();) {
        qsizetype end = path.indexOf('/', from);
        if (end < 0)
            end = path.size();
        const QByteArrayView part = path.sliced(from, end - from);
        from = end + 1;
        if (part == "..")
            return std::nullopt;
        if (part.isEmpty() || part == ".") {
            tidy.wasTidy = false;
            continue;
        }
        if (!tidy.path.isEmpty())
            tidy.path += '/';
        tidy.path.append(part);
    }
    return tidy.path.isEmpty() ? std::nullopt : std::optional(tidy);
}

bool isPayloadPath(QByteArrayView path)
{
    return path.startsWith("data/");
}

bool isSystemFile(QByteArrayView path)
{
    const QByteArray name = path.sliced(path.lastIndexOf('/') + 1).toByteArray().toLower();
    return name == ".ds_store" || name == "thumbs.db" || name == "desktop.ini";
}

QByteArray composedPath(const QByteArray& path)
{
    if (isAscii(path) || !path.isValidUtf8())
        return path;
    return QString::fromUtf8(path).normalized(QString::NormalizationForm_C).toUtf8();
}

QByteArray foldedPath(const QByteArray& path)
{
    if (isAscii(path) || !path.isValidUtf8())
        return path.toLower();
    return QString::fromUtf8(path).toCaseFolded().normalized(QString::NormalizationForm_C).toUtf8();
}

} // namespace scenekeeper::archive
