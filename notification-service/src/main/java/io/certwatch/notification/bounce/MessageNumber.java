package io.certwatch.notification.bounce;

/**
 * What the local part of a Message-ID names.
 *
 * @param id the same for all sendings
 * @param sending counted from 1; a resend has its number behind a dot
 */
record MessageNumber(String id, int sending) {

    static MessageNumber of(String local) {
        var dot = local.indexOf('.');
        if (dot < 0) return new MessageNumber(local, 1);
        var number = local.substring(dot + 1);
        return number.matches("\\d{1,6}")
                ? new MessageNumber(local.substring(0, dot), Integer.parseInt(number))
                : new MessageNumber(local, 1);
    }
}
