package io.certwatch.local;

/** The keys of an installation: they sign links, and encrypt what the database keeps. */
record KeyFiles(LinkKeyFiles links, EncryptionKeyFiles encryption) {
    /** @throws CannotStart if a file is damaged, or cannot be read or written */
    static KeyFiles in(DataDirectory data) {
        return new KeyFiles(LinkKeyFiles.in(data.links()), EncryptionKeyFiles.in(data.keys()));
    }
}
