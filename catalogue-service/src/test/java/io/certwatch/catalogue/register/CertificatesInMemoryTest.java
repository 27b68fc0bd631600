package io.certwatch.catalogue.register;

class CertificatesInMemoryTest extends CertificatesContract {

    @Override
    protected Certificates emptyCertificates() {
        return new CertificatesInMemory();
    }
}
