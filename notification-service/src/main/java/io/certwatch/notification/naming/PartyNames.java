package io.certwatch.notification.naming;

import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.platform.text.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names of all companies and vendors, as they were last told. */
public interface PartyNames {

    /** @param vendor null: the company itself */
    Optional<PartyName> find(String company, @Nullable String vendor);

    /** An older or repeated revision changes nothing. */
    void keep(PartyName name);

    /** The legal name of a company in a language; empty if it has stated none. */
    default Optional<String> ofCompany(String company, Language language) {
        return find(company, null).flatMap(name -> name.in(language));
    }

    /** The vendor's name in each language, or its id. */
    default BilingualText ofVendor(String company, String vendor) {
        return BilingualText.of(language -> ofVendor(company, vendor, language));
    }

    /** The vendor's name in a language, or its id. */
    default String ofVendor(String company, String vendor, Language language) {
        return find(company, vendor).flatMap(name -> name.in(language)).orElse(vendor);
    }
}
