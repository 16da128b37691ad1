<?xml version="1.0" encoding="UTF-8"?>
<!-- The end of the sheet: works cited, what the sigla stand for, how to cite, what may be done with it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:d="https://duizhao.org/functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template name="sheet-end">
    <fo:block span="all" xsl:use-attribute-sets="small" text-align="start" space-before="8pt">
      <xsl:for-each select="$edition/text/back/div[@type = 'bibliography']">
        <xsl:call-template name="sheet-section-head"><xsl:with-param name="div" select="."/></xsl:call-template>
        <xsl:apply-templates select="." mode="back-content"/>
      </xsl:for-each>
      <fo:block xsl:use-attribute-sets="section-head" role="H2">Witnesses</fo:block>
      <xsl:for-each select="$header//witness">
        <fo:block start-indent="5mm" text-indent="-5mm" hyphenate="false">
          <fo:inline font-weight="bold"><xsl:value-of select="@n"/></fo:inline>
          <xsl:text>  </xsl:text>
          <xsl:call-template name="mixed"><xsl:with-param name="words" select="string(bibl/name) || ', ' || d:kind(.)"/></xsl:call-template>
          <xsl:if test="bibl/publisher or bibl/date">
            <xsl:text> (</xsl:text>
            <xsl:call-template name="mixed"><xsl:with-param name="words" select="string-join((bibl/publisher, bibl/date) ! normalize-space(.), ', ')"/></xsl:call-template>
            <xsl:text>)</xsl:text>
          </xsl:if>
          <xsl:text>. </xsl:text>
          <xsl:call-template name="mixed"><xsl:with-param name="words" select="d:rights(.)"/></xsl:call-template>
        </fo:block>
      </xsl:for-each>
      <fo:block id="citation" xsl:use-attribute-sets="section-head" role="H2">How to cite</fo:block>
      <xsl:for-each select="$edition/text/back/div[@type = 'citation']/p">
        <fo:block hyphenate="false" xml:lang="{@xml:lang}" space-after="2pt">
          <xsl:if test="d:is-chinese(@xml:lang)"><xsl:attribute name="font-family">Song, Latin, Kai</xsl:attribute></xsl:if>
          <xsl:apply-templates mode="inline"/>
        </fo:block>
      </xsl:for-each>
      <fo:block xsl:use-attribute-sets="section-head" role="H2">Rights</fo:block>
      <xsl:for-each select="$header//availability/licence">
        <fo:block space-after="2pt">
          <xsl:call-template name="mixed"><xsl:with-param name="words" select="string-join(p, '. ')"/></xsl:call-template>
          <xsl:if test="@target">
            <xsl:text> </xsl:text>
            <fo:basic-link external-destination="url('{@target}')" fox:alt-text="Text of the licence"><xsl:value-of select="@target"/></fo:basic-link>
          </xsl:if>
        </fo:block>
      </xsl:for-each>
      <!-- The foot of every page counts up to where this stands. -->
      <fo:block id="last" keep-together.within-page="always">
        <xsl:attribute name="font-weight" select="if ($private) then 'bold' else 'normal'"/>
        <xsl:value-of select="$header//availability/p"/>
      </fo:block>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
