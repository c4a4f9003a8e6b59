// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/digester.h"

#include <QTest>

using namespace scenekeeper;
using imaging::DigestAlgorithm;
using imaging::Digester;

class TestDigester : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsEveryAlgorithm_data();
    void knowsEveryAlgorithm();
    void severalInPieces();
};

void TestDigester::knowsEveryAlgorithm_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("ofAbc");
    // FIPS 180-4 and RFC 1321.
    QTest::newRow("md5") << QByteArray("md5") << QByteArray("900150983cd24fb0d6963f7d28e17f72");
    QTest::newRow("sha1") << QByteArray("sha1") << QByteArray("a9993e364706816aba3e25717850c26c9cd0d89d");
    QTest::newRow("sha224") << QByteArray("sha224")
                            << QByteArray("23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7");
    QTest::newRow("sha256") << QByteArray("sha256")
                            << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QTest::newRow("sha384") << QByteArray("sha384")
                            << QByteArray("cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed"
                                          "8086072ba1e7cc2358baeca134c825a7");
    QTest::newRow("sha512") << QByteArray("sha512")
                            << QByteArray("ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                                          "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
}

void TestDigester::knowsEveryAlgorithm()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, ofAbc);
    for (const DigestAlgorithm algorithm : imaging::kDigestAlgorithms) {
        if (imaging::digestName(algorithm) != name)
            continue;
        Digester digester({algorithm});
        digester.add("abc");
        QCOMPARE(digester.finish().at(algorithm).toHex(), ofAbc);
        return;
    }
    QFAIL("no such algorithm");
}

void TestDigester::severalInPieces()
{
    Digester digester({DigestAlgorithm::Sha512, DigestAlgorithm::Sha256});
    digester.add("a");
    digester.add("bc");
    const auto pieces = digester.finish();
    digester.add("abc");
    QCOMPARE(digester.finish(), pieces);
    QCOMPARE(pieces.size(), std::size_t{2});
    QCOMPARE(pieces.at(DigestAlgorithm::Sha256).toHex().left(8), QByteArray("ba7816bf"));
}

QTEST_GUILESS_MAIN(TestDigester)
#include "tst_digester.moc"
