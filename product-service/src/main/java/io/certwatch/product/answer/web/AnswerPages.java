package io.certwatch.product.answer.web;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Messages;
import io.certwatch.product.answer.VendorContact;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders the page of a link as HTML without scripts, with the style sheets of the web interface. */
@Component
class AnswerPages {

    static final String HTML = "text/html;charset=UTF-8";

    private static final String FOLDER = "answer/";
    private static final Messages MESSAGES = new Messages("io.certwatch.product");

    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    AnswerPages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("io.certwatch.product.messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        templates.setTemplateEngineMessageSource(messages);
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix(FOLDER);
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        templates.addTemplateResolver(resolver);
    }

    /**
     * @param recorded how many obligations have just been answered; null if none was sent
     * @param next the address of the next page of obligations; null on the last one
     */
    record Shown(
            VendorContact contact,
            Language language,
            List<AnswerRow> rows,
            AnswerForm form,
            @Nullable Integer recorded,
            @Nullable String next) {}

    String open(Shown shown) {
        var context = context(shown.language());
        context.setVariable("page", shown);
        context.setVariable("form", shown.form());
        context.setVariable("other", other(shown.language()).code());
        return templates.process("page", context);
    }

    /** In both languages, since nothing is known of the reader. */
    String closed(String reason) {
        var context = context(Language.ZH);
        context.setVariable("reason", reason);
        context.setVariable("english", new Words(Language.EN));
        return templates.process("closed", context);
    }

    /** The texts in a language that is not the page's. */
    record Words(Language language) {

        public String getString(String key) {
            return MESSAGES.text(language, key);
        }
    }

    private static Context context(Language language) {
        var context = new Context(language.locale());
        context.setVariable("lang", language.code());
        return context;
    }

    private static Language other(Language language) {
        return language == Language.ZH ? Language.EN : Language.ZH;
    }
}
