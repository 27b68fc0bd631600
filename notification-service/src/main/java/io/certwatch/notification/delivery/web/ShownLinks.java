package io.certwatch.notification.delivery.web;

import io.certwatch.notification.delivery.WrittenMessage;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;

/** Takes the tokens out of links: they belong to the recipient, and another reader of the message could answer in the recipient's name. */
final class ShownLinks {
    private static final Pattern TOKEN = Pattern.compile("/(acknowledge|unsubscribe|confirm)/[\\w.=-]+");

    private ShownLinks() {}

    static WrittenMessage withoutTokens(WrittenMessage message) {
        var headers = new LinkedHashMap<String, String>();
        message.headers().forEach((name, value) -> headers.put(name, withoutTokens(value)));
        return new WrittenMessage(
                message.subject(),
                message.from(),
                message.to(),
                message.replyTo(),
                message.language(),
                withoutTokens(message.text()),
                withoutTokens(message.html()),
                headers,
                message.attachment());
    }

    private static String withoutTokens(String text) {
        return TOKEN.matcher(text).replaceAll("/$1/preview");
    }
}
