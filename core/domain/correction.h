// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace scenekeeper::domain {

enum class CorrectionState {
    Assigned, ///< the label applies
    Rejected, ///< the label does not apply
    Complete, ///< no other label applies; names none
};

/// What a human said of one label of one photograph, in words that hold in every catalogue.
struct Correction
{
    QByteArray contentHash; ///< SHA-256 of the bytes that the human saw, 32 bytes; empty where unknown
    QString root;           ///< where the photograph was; only to tell people
    QString relativePath;   ///< below the root
    QString label;          ///< its name; empty with Complete
    CorrectionState state = CorrectionState::Assigned;
    QString agent; ///< who; empty where unknown
    QDateTime at;  ///< UTC; null where unknown

    friend bool operator==(const Correction&, const Correction&) = default;
};

} // namespace scenekeeper::domain
