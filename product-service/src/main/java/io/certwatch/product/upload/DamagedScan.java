package io.certwatch.product.upload;

/** The stored bytes of a scan are not those that were uploaded. */
public final class DamagedScan extends RuntimeException {

    private final String owner;
    private final String name;
    private final String sha256;

    /** @param owner the kind of what has it, for programs: {@code proof} */
    public DamagedScan(String owner, String name, String sha256) {
        super(
                "The stored file " + name + " is damaged: its bytes no longer have the SHA-256 " + sha256 + ".",
                null,
                false,
                false);
        this.owner = owner;
        this.name = name;
        this.sha256 = sha256;
    }

    public String owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    public String sha256() {
        return sha256;
    }
}
