package io.certwatch.product.calendar;

import io.certwatch.platform.text.Language;
import java.time.Instant;

/**
 * The address at which a person's calendar reads the days of the company. Who knows it needs no sign-in.
 *
 * @param subject of the person's token
 * @param hash of the secret part of the address; the secret itself is nowhere
 * @param language of the entries
 * @param endsAt so that the address of somebody who has left does not last
 */
public record CalendarAddress(
        String company, String subject, String hash, Language language, Instant madeAt, Instant endsAt) {}
