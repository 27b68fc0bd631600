package io.certwatch.notification.correspondence;

/** The written form of an annex, of which the hash is taken. */
@FunctionalInterface
public interface AnnexForm {

    byte[] write(Correspondence read);
}
