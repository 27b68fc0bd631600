package io.certwatch.catalogue.register;

/** Certificates stored are new or changed; {@code missing} are those that a full list should name and does not. */
public record Progress(long read, long stored, long unchanged, long rejected, long missing) {

    static final Progress NONE = new Progress(0, 0, 0, 0, 0);

    /** Of the same list once more. */
    Progress nothingNew() {
        return new Progress(read, 0, stored + unchanged, rejected, missing);
    }
}
