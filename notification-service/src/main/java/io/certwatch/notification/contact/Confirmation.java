package io.certwatch.notification.contact;

/** Why a message may go to an address: its owner confirmed it, or the company vouches for it. */
public enum Confirmation {
    /** Gets nothing but the request to confirm. */
    UNCONFIRMED,
    CONFIRMED,
    VOUCHED
}
