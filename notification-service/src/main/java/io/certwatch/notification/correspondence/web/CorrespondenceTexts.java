package io.certwatch.notification.correspondence.web;

import io.certwatch.notification.correspondence.web.CorrespondenceView.MessageFateView;
import io.certwatch.notification.correspondence.web.CorrespondenceView.ProductMessageView;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Messages;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** Writes values in the language of the page. Public, because templates call it. */
public record CorrespondenceTexts(Language language, String company) {

    private static final Messages MESSAGES = new Messages("mail");

    public String day(LocalDate day) {
        return language.format(day);
    }

    /** In China, to the second. */
    public String time(Instant at) {
        return MESSAGES.text(language, "correspondence.time", ChinaCalendar.formatSecond(at));
    }

    /** How the vendor is called, or its id. */
    public String vendor(ProductMessageView message) {
        var id = Objects.requireNonNullElse(message.vendor(), "");
        var name = message.vendorName();
        return name == null ? id : name.in(language).orElse(id);
    }

    public String entry(ProductMessageView message) {
        var entry = message.entry();
        return entry == null ? "" : entry.in(language);
    }

    /** What is known of the message, with the time if there is one. */
    public String fate(MessageFateView fate) {
        var at = fate.at();
        return at == null
                ? MESSAGES.text(language, "correspondence.fate." + fate.kind())
                : MESSAGES.text(language, "correspondence.fate-at." + fate.kind(), time(at));
    }
}
