package io.certwatch.notification.email;

import io.certwatch.platform.text.Language;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The header fields of a message besides subject, addresses, date and id. */
final class MailHeaders {
    private final Map<String, String> values = new LinkedHashMap<>();

    private MailHeaders() {}

    /** Of a message that no person wrote (RFC 3834). */
    static MailHeaders of(Language language) {
        var headers = new MailHeaders();
        headers.values.put("Content-Language", language.code());
        headers.values.put("Auto-Submitted", "auto-generated");
        return headers;
    }

    MailHeaders trace(@Nullable String trace) {
        if (trace != null) {
            values.put("X-CertWatch-Trace", trace);
        }
        return this;
    }

    /** @param ids Message-IDs, oldest first; empty if the message begins a thread (RFC 5322, 3.6.4) */
    MailHeaders thread(List<String> ids) {
        if (!ids.isEmpty()) {
            values.put("In-Reply-To", ids.getLast());
            values.put("References", String.join(" ", ids));
        }
        return this;
    }

    /** One click in the mail program is enough (RFC 8058). */
    MailHeaders unsubscribe(@Nullable URI link) {
        if (link != null) {
            values.put("List-Unsubscribe", "<" + link + ">");
            values.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return this;
    }

    Map<String, String> values() {
        return Collections.unmodifiableMap(values);
    }
}
