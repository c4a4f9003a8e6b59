// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/verification.h"

#include <QTemporaryDir>

namespace scenekeeper::tests {

/// Writes bytes below a folder that is made where it is missing; names are bytes.
void writeBytes(const QByteArray& path, const QByteArray& bytes);
[[nodiscard]] QByteArray bytesOf(const QByteArray& path);

/// Every reason against a report's being valid, one a line.
[[nodiscard]] QStringList reasonsOf(const archive::VerificationReport& report);

/// A bag in a folder of its own, made without any code of the program, to be broken in one way or another.
class TestBag
{
public:
    /// An empty bag whose bagit.txt says this version.
    explicit TestBag(const QByteArray& version = "1.0");
    TestBag(const TestBag&) = delete;
    TestBag& operator=(const TestBag&) = delete;
    ~TestBag();

    [[nodiscard]] QByteArray path(const QByteArray& name) const { return m_root + '/' + name; }
    [[nodiscard]] QByteArray root() const { return m_root; }

    void write(const QByteArray& name, const QByteArray& bytes) const { writeBytes(path(name), bytes); }
    void append(const QByteArray& name, const QByteArray& bytes) const;
    void remove(const QByteArray& name) const;

    /// Adds a payload file to both manifests, there under another name where one is given.
    void add(const QByteArray& name, const QByteArray& bytes, const QByteArray& listedAs = {}) const;
    /// The line of a manifest, with the checksum of these bytes. The algorithm is in the manifest's name.
    void list(const QByteArray& manifest, const QByteArray& name, const QByteArray& bytes) const;
    /// A tag manifest of all tag files at the top.
    void seal() const;

    [[nodiscard]] archive::VerificationReport verify() const;

private:
    QTemporaryDir m_folder;
    QByteArray m_root;
};

} // namespace scenekeeper::tests
