package io.certwatch.catalogue.register;

class CertificatesInMemoryTest extends CertificatesContract {

    private CertificatesInMemory store;

    @Override
    protected Certificates emptyCertificates() {
        store = new CertificatesInMemory();
        return store;
    }

    @Override
    protected int told() {
        return store.told().size();
    }
}
