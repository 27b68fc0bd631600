package io.certwatch.product.proof;

/** The stored bytes of a scan are not those that were uploaded. */
public final class DamagedScan extends RuntimeException {

    DamagedScan(ProofFile file) {
        super(
                "The stored file " + file.name() + " is damaged: its bytes no longer have the SHA-256 " + file.sha256()
                        + ".",
                null,
                false,
                false);
    }
}
