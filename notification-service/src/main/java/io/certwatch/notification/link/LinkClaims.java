package io.certwatch.notification.link;

/**
 * What a link states about whom it was sent to.
 *
 * @param contact id of the contact
 * @param email   the address that the message went to; the contact may have another one by now
 */
public record LinkClaims(String company, String contact, String email) {}
