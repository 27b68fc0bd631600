package io.certwatch.notification.email;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Messages;
import io.certwatch.platform.text.TemplateMessages;
import java.util.Set;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders subject, HTML and plain text of a message. */
final class LetterTexts {

    record Words(String subject, String html, String text) {}

    private static final String PRODUCT = "CertWatch";

    static final Messages MESSAGES = new Messages("mail");

    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    LetterTexts() {
        templates.setTemplateEngineMessageSource(new TemplateMessages("mail/messages"));
        templates.setEnableSpringELCompiler(true);
        templates.addTemplateResolver(resolver(TemplateMode.HTML, "html"));
        templates.addTemplateResolver(resolver(TemplateMode.TEXT, "txt"));
    }

    Words of(LetterContent letter, Language language) {
        var context = context(language, letter.head().company());
        context.setVariable("letter", letter);
        return words(letter.subject(), "alert", context);
    }

    Words of(SourceLetterContent letter, Language language) {
        var context = context(language, PRODUCT);
        context.setVariable("letter", letter);
        var headline = MESSAGES.text(language, "source.headline." + letter.kind());
        return words(MESSAGES.text(language, "source.subject", letter.name(), headline), "source", context);
    }

    Words of(TeamLetterContent letter, Language language) {
        var context = context(language, PRODUCT);
        context.setVariable("letter", letter);
        return words(MESSAGES.text(language, "team.subject", letter.count(), letter.company()), "team", context);
    }

    Words of(NoticeLetterContent letter, Language language) {
        var context = context(language, PRODUCT);
        context.setVariable("letter", letter);
        return words(MESSAGES.text(language, "notice.subject", letter.headline(), letter.company()), "notice", context);
    }

    Words ofTest(String recipient, String company, Language language) {
        var context = context(language, company);
        context.setVariable("recipient", recipient);
        context.setVariable("company", company);
        return words(MESSAGES.text(language, "test.subject"), "test", context);
    }

    Words of(ConfirmationContent letter, Language language) {
        var context = context(language, letter.company());
        context.setVariable("letter", letter);
        return words(MESSAGES.text(language, "confirm.subject", letter.company()), "confirm", context);
    }

    Words of(DecisionLetterContent letter, Language language) {
        var context = context(language, letter.company());
        context.setVariable("letter", letter);
        return words(letter.headline(), "decision", context);
    }

    /** @param sender who writes, in the bar above the message */
    private static Context context(Language language, String sender) {
        var context = new Context(language.locale());
        context.setVariable("lang", language.code());
        context.setVariable("sender", sender);
        context.setVariable("unbroken", new Unbroken());
        return context;
    }

    private Words words(String subject, String template, Context context) {
        return new Words(
                subject, templates.process(template + ".html", context), templates.process(template + ".txt", context));
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
