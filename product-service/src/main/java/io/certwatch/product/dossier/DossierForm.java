package io.certwatch.product.dossier;

/** The written form of dossiers, of which the hash is taken. */
public interface DossierForm {

    byte[] write(Dossier dossier);

    Dossier read(byte[] content);
}
