package io.certwatch.notification.link;

import io.certwatch.platform.text.Language;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The links of messages: absolute, signed, for one purpose and one contact, valid for a limited time. */
public interface MessageLinks {

    /**
     * What a link states about whom it was sent to.
     *
     * @param contact id of the contact
     * @param email   the address that the message went to; the contact may have another one by now
     */
    record LinkClaims(String company, String contact, String email) {}

    /**
     * Whom a link to answer names, so that the page can.
     *
     * @param companyName as it calls itself in messages; null if it has set nothing
     * @param vendorName as people call the vendor; null if nobody has named it
     * @param name of the contact
     */
    record Addressee(
            String company,
            @Nullable String companyName,
            String vendor,
            @Nullable String vendorName,
            String contact,
            String name,
            Language language) {}

    URI acknowledge(Addressee addressee);

    /** @param email the address that the message goes to: the link is of no use once the contact has another one */
    URI unsubscribe(String company, String contact, String email);

    URI confirm(String company, String contact, String email);

    /** Address of a page of CertWatch, which needs a sign-in. @param path begins with a slash */
    URI page(String path);

    /** Empty if the token was not signed here, is for another purpose, names no address, or has expired. */
    Optional<LinkClaims> verify(String token, Purpose purpose);
}
