<?xml version="1.0" encoding="UTF-8"?>
<!-- A part of one witness, such as a commentary printed by itself. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:d="https://duizhao.org/functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="div[@type = 'part'][@subtype ne 'parallel']" mode="part">
    <xsl:call-template name="pages">
      <xsl:with-param name="id" select="string(@xml:id)"/>
      <xsl:with-param name="right" as="node()*">
        <xsl:value-of select="d:short((if (@subtype = 'appendix') then 'Appendix: ' else '') || d:head-en(.), $head-room)"/>
      </xsl:with-param>
      <xsl:with-param name="range" select="true()"/>
      <xsl:with-param name="content">
        <fo:block xsl:use-attribute-sets="chapter-head" role="H1">
          <xsl:if test="d:head-zh(.) ne ''">
            <fo:block font-family="Song, Latin, Kai" font-weight="bold"><xsl:value-of select="d:head-zh(.)"/></fo:block>
          </xsl:if>
          <xsl:if test="d:head-en(.) ne d:head-zh(.)">
            <fo:block><xsl:value-of select="d:head-en(.)"/></fo:block>
          </xsl:if>
        </fo:block>
        <xsl:variable name="witness" select="d:witness((.//ab)[1]/@corresp)"/>
        <fo:block xsl:use-attribute-sets="small" text-align="center" space-after="7mm">
          <fo:inline font-weight="bold"><xsl:value-of select="$witness/@n"/></fo:inline>
          <xsl:text> </xsl:text>
          <xsl:call-template name="mixed">
            <xsl:with-param name="words" select="string-join($witness/bibl/(title[1], author, publisher, date) ! normalize-space(.), '. ')"/>
          </xsl:call-template>
        </fo:block>
        <xsl:apply-templates select="div" mode="single"/>
        <xsl:apply-templates select="linkGrp[@type = 'quotation']" mode="quotations"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="div[@type = 'section']" mode="single">
    <fo:block id="{d:section-id(.)}" xsl:use-attribute-sets="section-head" role="{d:heading(.)}"
        font-style="{if (@n = '1') then 'normal' else 'italic'}">
      <xsl:apply-templates select="head" mode="inline"/>
    </fo:block>
    <xsl:apply-templates select="div" mode="single"/>
  </xsl:template>

  <xsl:template match="div[@type = 'passage']" mode="single">
    <xsl:apply-templates select="ab[@type = 'base']" mode="numbered">
      <xsl:with-param name="number" select="."/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="ab" mode="numbered">
    <xsl:param name="number" as="element(div)"/>
    <fo:block id="{d:span($number, 'single')}" xsl:use-attribute-sets="english" space-after="5pt">
      <fo:inline id="{$number/@xml:id}" xsl:use-attribute-sets="passage-number"><xsl:value-of select="$number/@n"/></fo:inline>
      <xsl:text> </xsl:text>
      <xsl:apply-templates select="gap" mode="sentence"/>
      <xsl:for-each select="s">
        <xsl:choose>
          <xsl:when test="preceding-sibling::*[1][self::lb]"><fo:block/></xsl:when>
          <xsl:when test="position() gt 1 and not(d:is-chinese(../@xml:lang))"><xsl:text> </xsl:text></xsl:when>
        </xsl:choose>
        <xsl:apply-templates select="." mode="sentence"/>
      </xsl:for-each>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
