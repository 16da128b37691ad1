<?xml version="1.0" encoding="UTF-8"?>
<!-- The witnesses at a glance: how they cover the parts, and how they render the terms. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:g="https://duizhao.org/diagrams"
    xmlns:d="https://duizhao.org/functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:import href="duizhao:styles/diagrams.xsl"/>

  <xsl:param name="g:latin" as="xs:string" select="'Latin'"/>
  <xsl:param name="g:chinese" as="xs:string" select="'Song'"/>

  <xsl:variable name="has-glance" as="xs:boolean" select="exists((g:parts($edition), g:terms($edition)))"/>

  <xsl:template name="glance">
    <xsl:if test="$has-glance">
      <xsl:call-template name="pages">
        <xsl:with-param name="id" select="'glance'"/>
        <xsl:with-param name="right" as="node()*"><xsl:text>The Witnesses at a Glance</xsl:text></xsl:with-param>
        <xsl:with-param name="content">
          <fo:block xsl:use-attribute-sets="chapter-head" role="H1">The Witnesses at a Glance</fo:block>
          <xsl:for-each select="g:parts($edition)">
            <fo:block xsl:use-attribute-sets="section-head" role="H2">Coverage: <xsl:value-of select="d:head-en(.)"/></fo:block>
            <fo:block xsl:use-attribute-sets="english small" space-after="4pt">The base above, its sentences as long as they are in characters, with the numbers of the passages; below, what each translation has of it. Sentences in one piece were translated together; a line ties what one sentence takes from several places.</fo:block>
            <fo:block>
              <fo:instream-foreign-object content-width="scale-to-fit" width="100%" scaling="uniform"
                  fox:alt-text="{g:ribbons-in-words(.)}">
                <xsl:sequence select="g:ribbons(.)"/>
              </fo:instream-foreign-object>
            </fo:block>
            <fo:block xsl:use-attribute-sets="english small" space-before="2pt"><xsl:value-of select="g:ribbons-in-words(.)"/></fo:block>
          </xsl:for-each>
          <xsl:if test="exists(g:terms($edition))">
            <fo:block xsl:use-attribute-sets="section-head" role="H2">Renderings</fo:block>
            <fo:block xsl:use-attribute-sets="english small" space-after="4pt">The terms that most witnesses render. The same letter in a row is the same rendering; the list below has their words. The glossary has all terms, with the places.</fo:block>
            <fo:block>
              <fo:instream-foreign-object content-width="{d:pt(0.42 * g:matrix($edition)/@width)}" scaling="uniform" fox:alt-text="Which witness has which rendering; the list below says it in words.">
                <xsl:sequence select="g:matrix($edition)"/>
              </fo:instream-foreign-object>
            </fo:block>
            <xsl:for-each select="g:terms($edition)">
              <fo:block xsl:use-attribute-sets="small" start-indent="{d:mm(5)}" text-indent="{d:mm(-5)}" text-align="start"
                  hyphenate="false" space-before="{if (position() = 1) then '6pt' else '0pt'}">
                <xsl:call-template name="chinese-words"><xsl:with-param name="words" select="string(form/orth[1])"/></xsl:call-template>
                <xsl:for-each select="g:renderings(.)">
                  <xsl:text>  </xsl:text>
                  <fo:inline font-style="italic"><xsl:value-of select="g:letter(position())"/></fo:inline>
                  <xsl:text> </xsl:text>
                  <xsl:value-of select="quote"/>
                  <xsl:text> </xsl:text>
                  <fo:inline color="{$quiet}"><xsl:value-of select="distinct-values(ref/@corresp) ! d:siglum(.)"/></fo:inline>
                </xsl:for-each>
              </fo:block>
            </xsl:for-each>
          </xsl:if>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
