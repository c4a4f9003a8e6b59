// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/changecollector.h"

#include <algorithm>

namespace scenekeeper::pipeline {

void ChangeCollector::setDue(const QString& path, Time due, Time now)
{
    m_files.insert(path, due);
    m_lastEvent = now;
}

void ChangeCollector::fileIsWritten(const QString& path, Time now)
{
    setDue(path, now + m_patience.writing, now);
}

void ChangeCollector::fileIsDone(const QString& path, Time now)
{
    setDue(path, now, now);
}

void ChangeCollector::fileIsTouched(const QString& path, Time now)
{
    if (!m_files.contains(path))
        setDue(path, now, now);
}

void ChangeCollector::fileIsMet(const QString& path, Time now)
{
    if (!m_files.contains(path))
        setDue(path, now + m_patience.met, now);
}

void ChangeCollector::begin(Time now)
{
    m_lastEvent = now;
    if (!m_readySince)
        m_readySince = now;
}

void ChangeCollector::folderIsOther(const QString& path, Time now)
{
    m_ready.folders.insert(path);
    begin(now);
}

void ChangeCollector::isMoved(const QString& from, const QString& to, Time now)
{
    m_ready.moved.emplace_back(from, to);
    begin(now);
}

std::optional<ChangeCollector::Time> ChangeCollector::firstDue() const
{
    std::optional<Time> first = m_readySince;
    for (const Time due : m_files)
        first = first ? std::min(*first, due) : due;
    return first;
}

std::optional<ChangeCollector::Time> ChangeCollector::nextTime() const
{
    const std::optional<Time> first = firstDue();
    if (!first)
        return std::nullopt;
    // All that is ready goes together, as soon as nothing more comes, or when it has waited long enough.
    return std::max(*first, std::min(m_lastEvent + m_patience.quiet, *first + m_patience.longest));
}

TreeChanges ChangeCollector::take(Time now)
{
    const std::optional<Time> next = nextTime();
    if (!next || now < *next)
        return {};
    TreeChanges changes = std::exchange(m_ready, {});
    m_readySince.reset();
    m_files.removeIf([&changes, now](const std::pair<const QString&, Time&>& file) {
        if (file.second > now)
            return false;
        changes.files.insert(file.first);
        return true;
    });
    return changes;
}

} // namespace scenekeeper::pipeline
