<?xml version="1.0" encoding="UTF-8"?>
<!-- Titles in running heads, which have one line: what does not go on it is cut, with an ellipsis. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:d="https://duizhao.org/functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:function name="d:points" as="xs:double">
    <xsl:param name="length" as="xs:string"/>
    <xsl:variable name="unit" select="replace($length, '[\d.]', '')"/>
    <xsl:sequence select="number(replace($length, '[^\d.]', '')) * map { 'mm': 72 div 25.4, 'in': 72, 'pt': 1 }($unit)"/>
  </xsl:function>

  <!-- How wide words are, in ems, rather too much than too little: a Han character takes one, a letter by its kind. -->
  <xsl:function name="d:ems" as="xs:double">
    <xsl:param name="words" as="xs:string"/>
    <xsl:variable name="full" select="string-length(replace($words, '[&#x9;-&#x2E7F;]', ''))"/>
    <xsl:variable name="wide" select="string-length(replace($words, '[^MWmw—…]', ''))"/>
    <xsl:variable name="capital" select="string-length(replace($words, '[^\p{Lu}]|[MW]', ''))"/>
    <xsl:sequence select="$full + 0.95 * $wide + 0.75 * $capital + 0.5 * (string-length($words) - $full - $wide - $capital)"/>
  </xsl:function>

  <!-- What of a running head is left for a title beside the passages on the page, in ems. -->
  <xsl:variable name="head-room" as="xs:double" select="
      (d:points($sheet('width')) - d:points($sheet('inner')) - d:points($sheet('outer'))) div d:points(d:display(8.4))
      - (1.5 + max((0, //*:div[@type = 'passage']/string-length(@n))))"/>

  <!-- Words as far as there is room for them, up to the end of a word or, where the first is too long, of a letter. -->
  <xsl:function name="d:short" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="room" as="xs:double"/>
    <xsl:choose>
      <xsl:when test="d:ems($words) le $room"><xsl:sequence select="$words"/></xsl:when>
      <xsl:otherwise>
        <!-- The ellipsis takes an em. -->
        <xsl:variable name="letters" select="
            substring($words, 1, max((0, (1 to string-length($words))[d:ems(substring($words, 1, .)) le $room - 1])))"/>
        <xsl:variable name="whole" select="replace($letters, '\s+[&#x21;-&#x2E7F;]*$', '')"/>
        <xsl:sequence select="$whole || '…'"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The edition's titles; the Chinese one takes half the room at most. -->
  <xsl:template name="running-title">
    <xsl:variable name="zh" select="d:short($title-zh, $head-room div 2)"/>
    <xsl:value-of select="d:short($title-en, $head-room - 0.5 - d:ems($zh))"/>
    <xsl:if test="$zh ne ''">
      <xsl:text> </xsl:text>
      <xsl:call-template name="chinese-words">
        <xsl:with-param name="words" select="$zh"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
