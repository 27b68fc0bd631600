package io.certwatch.notification.bounce;

import java.time.Instant;

/**
 * A message that a mail server accepted from us.
 *
 * @param id that its Message-ID carries; that of the delivery, if there is one
 * @param contact id of the recipient
 * @param at when the server accepted it
 */
record SentMessage(String company, String id, String contact, String email, Instant at) {}
