package io.certwatch.notification.delivery.email;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Messages;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders subject, HTML and plain text of a message. */
final class LetterTexts {

    record Words(String subject, String html, String text) {}

    static final Messages MESSAGES = new Messages("mail");

    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    LetterTexts() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("mail/messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        templates.setTemplateEngineMessageSource(messages);
        templates.addTemplateResolver(resolver(TemplateMode.HTML, "html"));
        templates.addTemplateResolver(resolver(TemplateMode.TEXT, "txt"));
    }

    Words of(LetterContent letter, Language language) {
        var context = new Context(language.locale());
        context.setVariable("letter", letter);
        context.setVariable("under", under(letter, language));
        context.setVariable("lang", language.code());
        return new Words(
                subject(letter, language),
                templates.process("alert.html", context),
                templates.process("alert.txt", context));
    }

    Words of(SourceLetterContent letter, Language language) {
        var context = new Context(language.locale());
        context.setVariable("letter", letter);
        context.setVariable("lang", language.code());
        return new Words(
                MESSAGES.text(
                        language,
                        "source.subject",
                        letter.name(),
                        MESSAGES.text(language, "source.headline." + letter.kind())),
                templates.process("source.html", context),
                templates.process("source.txt", context));
    }

    Words of(TeamLetterContent letter, Language language) {
        var context = new Context(language.locale());
        context.setVariable("letter", letter);
        context.setVariable("lang", language.code());
        return new Words(
                MESSAGES.text(language, "team.subject", letter.count(), letter.company()),
                templates.process("team.html", context),
                templates.process("team.txt", context));
    }

    Words ofTest(String recipient, String company, Language language) {
        var context = new Context(language.locale());
        context.setVariable("recipient", recipient);
        context.setVariable("company", company);
        context.setVariable("lang", language.code());
        return new Words(
                MESSAGES.text(language, "test.subject"),
                templates.process("test.html", context),
                templates.process("test.txt", context));
    }

    private String subject(LetterContent letter, Language language) {
        return MESSAGES.text(
                language,
                "subject" + letter.manner(),
                letter.rows().size(),
                under(letter, language),
                part(letter.part(), language));
    }

    private String part(MessagePart part, Language language) {
        return part.isAll()
                ? ""
                : MESSAGES.text(language, "part" + part.kind(), part.number(), part.of(), part.total());
    }

    private String under(LetterContent letter, Language language) {
        List<LetterContent.Announcement> announcements = letter.announcements();
        return announcements.stream()
                .map(LetterContent.Announcement::number)
                .collect(Collectors.joining(MESSAGES.text(language, "and")));
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String suffix) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("mail/");
        resolver.setResolvablePatterns(Set.of("*." + suffix));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }
}
