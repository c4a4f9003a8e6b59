// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/nameseries.h"

#include "core/archive/portablename.h"

namespace scenekeeper::archive {

namespace {

constexpr int kMaxNumber = 100'000;

template <typename Key>
std::optional<QString> valueOf(const QHash<Key, QString>& names, const Key& key)
{
    const auto found = names.constFind(key);
    return found == names.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace

std::optional<QString> NameSeries::nextFree(const QString& name, const Look& look)
{
    for (; m_next <= kMaxNumber; ++m_next) {
        QString text = numberedName(name, m_next);
        const std::optional<Holder> holder = look(text);
        if (!holder)
            return text;
        remember(*holder);
    }
    return std::nullopt;
}

void NameSeries::remember(const Holder& holder)
{
    if (!holder.content.isEmpty())
        m_contents.insert(holder.content, holder.text);
    else if (!holder.link.isEmpty())
        m_links.insert(holder.link, holder.text);
    else if (holder.bytes >= 0)
        m_unread.insert(holder.bytes, holder.text);
}

std::optional<QString> NameSeries::withContent(const QByteArray& sha256) const
{
    return valueOf(m_contents, sha256);
}

std::optional<QString> NameSeries::fromDisk(qint64 bytes, const QByteArray& sha256, const Digest& digest)
{
    for (const QString& name : m_unread.values(bytes))
        m_contents.insert(digest(name), name);
    m_unread.remove(bytes);
    return withContent(sha256);
}

std::optional<QString> NameSeries::linkTo(const QString& source) const
{
    return valueOf(m_links, source);
}

} // namespace scenekeeper::archive
