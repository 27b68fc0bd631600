package io.certwatch.notification.contact.pages;

import io.certwatch.notification.contact.pages.ConsentPage.Button;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Messages;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders the pages, in the words of one language, with the style sheets of the web interface. */
@Component
class ConsentPages {
    static final String HTML = "text/html;charset=UTF-8";

    private static final MediaType HTML_TYPE = MediaType.parseMediaType(HTML);
    private static final Messages MESSAGES = new Messages("mail");

    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    ConsentPages() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("pages/");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        templates.setTemplateResolver(resolver);
    }

    ResponseEntity<String> answer(ConsentPage page) {
        return ResponseEntity.status(page.kind().status())
                .contentType(HTML_TYPE)
                .cacheControl(CacheControl.noStore())
                .body(html(page));
    }

    private String html(ConsentPage page) {
        var button = page.kind().button();
        var context = new Context(page.language().locale());
        context.setVariable("lang", page.language().code());
        context.setVariable("title", text(page, "title"));
        context.setVariable("text", text(page, "text"));
        context.setVariable("field", Button.FIELD);
        context.setVariable("action", button.value());
        context.setVariable("button", button == Button.NONE ? null : label(page.language(), button));
        return templates.process("consent.html", context);
    }

    private static String text(ConsentPage page, String part) {
        return MESSAGES.text(page.language(), "page." + page.kind().key() + "." + part, page.company(), page.email());
    }

    private static String label(Language language, Button button) {
        return MESSAGES.text(language, "page.button." + button.value());
    }
}
