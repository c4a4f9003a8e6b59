// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/filelayer.h"

#include <QByteArrayList>
#include <functional>
#include <optional>

namespace scenekeeper::tests {

/// What a FaultyLayer throws: the program ends here.
struct Killed
{
};

/// The real file system, but that nothing waits for the disk: no test takes the power away.
class QuickLayer : public archive::FileLayer
{
public:
    base::Result<void> syncFile(const archive::Descriptor&) override { return {}; }
    base::Result<void> syncAll(const archive::Descriptor&) override { return {}; }
};

/// As QuickLayer, but for one step that goes wrong. Used on one thread.
class FaultyLayer : public QuickLayer
{
public:
    using FileLayer::facts;

    int killAt = -1;                                                         ///< step by number, from 0
    std::function<std::optional<base::Error>(const QByteArray& step)> fault; ///< asked before each step
    QByteArrayList steps;                                                    ///< that were asked for

    base::Result<void> makePath(const QByteArray& path) override
    {
        return at<void>("makePath", [&] { return FileLayer::makePath(path); });
    }
    base::Result<void> makeFolder(const archive::Descriptor& parent, const QByteArray& name) override
    {
        return at<void>("makeFolder", [&] { return FileLayer::makeFolder(parent, name); });
    }
    base::Result<archive::Descriptor> openSource(const QByteArray& path) override
    {
        return at<archive::Descriptor>("openSource", [&] { return FileLayer::openSource(path); });
    }
    base::Result<archive::Descriptor> openFile(const archive::Descriptor& folder,
                                               const QByteArray& name) override
    {
        return at<archive::Descriptor>("openFile", [&] { return FileLayer::openFile(folder, name); });
    }
    base::Result<archive::Descriptor> createFile(const archive::Descriptor& folder,
                                                 const QByteArray& name) override
    {
        return at<archive::Descriptor>("createFile", [&] { return FileLayer::createFile(folder, name); });
    }
    base::Result<archive::Descriptor> openLog(const archive::Descriptor& folder,
                                              const QByteArray& name) override
    {
        return at<archive::Descriptor>("openLog", [&] { return FileLayer::openLog(folder, name); });
    }
    /// So that the steps are the same on every file system.
    base::Result<bool> shareBlocks(const archive::Descriptor&, const archive::Descriptor&) override
    {
        return false;
    }
    base::Result<qsizetype> read(const archive::Descriptor& file, QByteArray& block) override
    {
        return at<qsizetype>("read", [&] { return FileLayer::read(file, block); });
    }
    base::Result<void> write(const archive::Descriptor& file, QByteArrayView bytes) override
    {
        // Killed half way, half of it is there.
        if (static_cast<int>(steps.size()) == killAt)
            (void)FileLayer::write(file, bytes.first(bytes.size() / 2));
        return at<void>("write", [&] { return FileLayer::write(file, bytes); });
    }
    base::Result<void> syncFile(const archive::Descriptor& file) override
    {
        return at<void>("syncFile", [&] { return QuickLayer::syncFile(file); });
    }
    base::Result<void> syncAll(const archive::Descriptor& folder) override
    {
        return at<void>("syncAll", [&] { return QuickLayer::syncAll(folder); });
    }
    base::Result<void> rename(const archive::Descriptor& folder, const QByteArray& from,
                              const QByteArray& to) override
    {
        return at<void>("rename", [&] { return FileLayer::rename(folder, from, to); });
    }
    base::Result<void> linkSource(const QByteArray& path, const archive::Descriptor& folder,
                                  const QByteArray& name) override
    {
        return at<void>("linkSource", [&] { return FileLayer::linkSource(path, folder, name); });
    }
    base::Result<void> linkFile(const archive::Descriptor& fromFolder, const QByteArray& from,
                                const archive::Descriptor& folder, const QByteArray& name) override
    {
        return at<void>("linkFile", [&] { return FileLayer::linkFile(fromFolder, from, folder, name); });
    }
    base::Result<void> makeSymlink(const QByteArray& path, const archive::Descriptor& folder,
                                   const QByteArray& name) override
    {
        return at<void>("makeSymlink", [&] { return FileLayer::makeSymlink(path, folder, name); });
    }
    base::Result<void> remove(const archive::Descriptor& folder, const QByteArray& name) override
    {
        return at<void>("remove", [&] { return FileLayer::remove(folder, name); });
    }
    base::Result<void> removeSource(const QByteArray& path) override
    {
        return at<void>("removeSource", [&] { return FileLayer::removeSource(path); });
    }

private:
    template <typename T, typename Work>
    base::Result<T> at(const QByteArray& step, const Work& work)
    {
        const auto number = static_cast<int>(steps.size());
        steps.append(step);
        if (killAt >= 0 && number >= killAt)
            throw Killed();
        if (fault) {
            if (const std::optional<base::Error> error = fault(step))
                return tl::make_unexpected(*error);
        }
        return work();
    }
};

} // namespace scenekeeper::tests
