package io.certwatch.notification.vendoranswer;

/** Why a colleague whom a vendor named cannot be asked. */
public enum ColleagueRefusal {
    /** Nothing can be sent to the address as it was typed. */
    NO_ADDRESS,
    /** Its owner wants no messages. */
    UNWANTED,
    /** Messages to it came back. */
    COMES_BACK,
    /** Others were named on the same day. */
    TOO_MANY
}
