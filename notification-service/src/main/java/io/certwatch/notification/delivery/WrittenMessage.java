package io.certwatch.notification.delivery;

import io.certwatch.platform.text.Language;

/**
 * The message of an alert to one recipient.
 *
 * @param from the sender's address with the name, for people to read
 * @param to   the recipient's address with the name, for people to read
 */
public record WrittenMessage(String subject, String from, String to, Language language, String text, String html) {}
