package io.certwatch.notification.webhook;

/** What a webhook's messages look like: events for a system, or cards for the group of a robot. */
public enum WebhookFormat {
    /** Standard Webhooks. */
    CERTWATCH(false, false),
    WECOM(true, false),
    DINGTALK(true, true),
    FEISHU(true, true),
    SLACK(true, false),
    TEAMS(true, false);

    private final boolean isRobot;
    private final boolean takesSecret;

    WebhookFormat(boolean isRobot, boolean takesSecret) {
        this.isRobot = isRobot;
        this.takesSecret = takesSecret;
    }

    /** People read its messages, and its address is a secret: who knows it can write to the group. */
    public boolean isRobot() {
        return isRobot;
    }

    /** The provider gives the robot a secret, which signs its messages. */
    public boolean takesSecret() {
        return takesSecret;
    }
}
