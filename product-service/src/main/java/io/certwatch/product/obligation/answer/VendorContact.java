package io.certwatch.product.obligation.answer;

import static java.util.Objects.requireNonNullElse;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.aggregate.obligation.Transition.Said;
import org.jspecify.annotations.Nullable;

/** A contact of a vendor who followed a signed link: it answers for this vendor to this company, and for nobody else. */
public record VendorContact(String company, String vendor, String contact, Names names) {

    /** What people call them, as the link says; null where it does not. */
    public record Names(
            @Nullable String company,
            @Nullable String vendor,
            @Nullable String contact) {

        public static final Names UNKNOWN = new Names(null, null, null);
    }

    public String companyName() {
        return requireNonNullElse(names.company(), company);
    }

    public String vendorName() {
        return requireNonNullElse(names.vendor(), vendor);
    }

    /** A contact is no caller with a token; the signed link proves the id. */
    public RecordedBy recordedBy() {
        return new RecordedBy("vendor-contact/" + contact, contactName(), null);
    }

    /** People read it in histories, where an id says nothing. */
    private String contactName() {
        return requireNonNullElse(names.contact(), vendorName());
    }

    /** @param person the name that the person gave */
    Author author(@Nullable String person) {
        return new Author(by(person), recordedBy());
    }

    /** @param person the name that the person gave */
    String by(@Nullable String person) {
        return requireNonNullElse(person, contactName());
    }

    Said toSaid(@Nullable String person, @Nullable String words) {
        return new Said(by(person), recordedBy(), words);
    }
}
