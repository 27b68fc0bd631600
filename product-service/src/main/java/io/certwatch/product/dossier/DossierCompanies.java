package io.certwatch.product.dossier;

import java.util.List;

/** The companies that have something of which a dossier tells. */
@FunctionalInterface
public interface DossierCompanies {

    List<String> all();
}
