<?xml version="1.0" encoding="UTF-8"?>
<!-- Commentary, glossary, paratexts, works cited, index. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:d="https://duizhao.org/functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="div" mode="back">
    <xsl:variable name="head" as="element()*">
      <xsl:call-template name="plain-head"><xsl:with-param name="title" select="d:title(.)"/></xsl:call-template>
    </xsl:variable>
    <xsl:call-template name="pages">
      <xsl:with-param name="id" select="string(@xml:id)"/>
      <xsl:with-param name="right" as="node()*"><xsl:value-of select="d:title(.)"/></xsl:with-param>
      <xsl:with-param name="columns" select="if (@type = 'index') then 2 else 1"/>
      <xsl:with-param name="over" select="$head[current()/@type = 'index']"/>
      <xsl:with-param name="content">
        <xsl:sequence select="$head[not(current()/@type = 'index')]"/>
        <xsl:apply-templates select="." mode="back-content"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="div[@type = 'commentary']" mode="back-content">
    <xsl:for-each select="div">
      <fo:block id="{@xml:id}" xsl:use-attribute-sets="section-head" role="H2">
        <fo:basic-link internal-destination="{@n}" fox:alt-text="Passage {@n}">
          <fo:inline xsl:use-attribute-sets="passage-number" font-size="{d:pt(10.5)}"><xsl:value-of select="@n"/></fo:inline>
        </fo:basic-link>
        <xsl:text>  </xsl:text>
        <xsl:for-each select="head">
          <xsl:if test="position() gt 1"><xsl:text>  </xsl:text></xsl:if>
          <xsl:call-template name="mixed"><xsl:with-param name="words" select="string(.)"/></xsl:call-template>
        </xsl:for-each>
      </fo:block>
      <xsl:apply-templates select="* except (head, note)" mode="block"/>
    </xsl:for-each>
  </xsl:template>

  <!-- Passage references in a running line -->
  <xsl:template name="passages">
    <xsl:param name="refs" as="element(ref)*"/>
    <xsl:for-each select="$refs">
      <xsl:if test="position() gt 1">, </xsl:if>
      <fo:basic-link internal-destination="{substring-after(@target, '#')}" fox:alt-text="Passage {substring-after(@target, '#')}">
        <xsl:value-of select="substring-after(@target, '#')"/>
      </fo:basic-link>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="div[@type = 'glossary']" mode="back-content">
    <fo:block xsl:use-attribute-sets="english small" space-after="5mm">
      <xsl:text>Terms stand in the order of their pinyin. Each rendering is given with the witnesses that have it and the sentences of the base it answers; what is listed was found in the aligned sentence.</xsl:text>
    </fo:block>
    <xsl:for-each select="entry">
      <fo:block id="{@xml:id}" space-before="6pt" xsl:use-attribute-sets="small">
        <fo:block keep-with-next.within-page="always" text-align="start" hyphenate="false">
          <fo:inline font-family="Song, Latin, Kai" font-weight="bold" font-size="{d:pt(10.5)}" fox:abbreviation="lang:{form/orth[1]/@xml:lang}">
            <xsl:value-of select="form/orth[1]"/>
          </fo:inline>
          <xsl:for-each select="form/orth[2]">
            <xsl:text> </xsl:text>
            <fo:inline font-family="Song, Latin, Kai" color="{$quiet}" fox:abbreviation="lang:{@xml:lang}">（<xsl:value-of select="."/>）</fo:inline>
          </xsl:for-each>
          <xsl:text>  </xsl:text>
          <fo:inline fox:abbreviation="lang:zh-Latn-pinyin"><xsl:value-of select="form/pron"/></fo:inline>
          <xsl:text>  </xsl:text>
          <fo:inline font-weight="bold"><xsl:value-of select="sense/gloss"/></fo:inline>
        </fo:block>
        <fo:block xsl:use-attribute-sets="english" start-indent="{d:mm(4)}">
          <xsl:apply-templates select="sense/def/node()" mode="inline"/>
          <xsl:apply-templates select="note[@type = 'source']" mode="inline"/>
        </fo:block>
        <xsl:for-each select="sense/cit">
          <fo:block start-indent="{d:mm(8)}" text-indent="{d:mm(-4)}" text-align="start" hyphenate="false">
            <fo:inline font-style="italic"><xsl:value-of select="quote"/></fo:inline>
            <xsl:for-each select="ref">
              <xsl:text>  </xsl:text>
              <fo:inline font-weight="bold"><xsl:value-of select="d:siglum(@corresp)"/></fo:inline>
              <xsl:text> </xsl:text>
              <xsl:value-of select="d:sentences(tokenize(@target, '\s+') ! substring-after(., '#'))"/>
            </xsl:for-each>
          </fo:block>
        </xsl:for-each>
        <fo:block start-indent="{d:mm(4)}" color="{$quiet}" text-align="start">
          <xsl:text>In </xsl:text>
          <xsl:call-template name="passages"><xsl:with-param name="refs" select="note[@type = 'occurrences']/ref"/></xsl:call-template>
          <xsl:text>.</xsl:text>
          <xsl:if test="xr">
            <xsl:text> See </xsl:text>
            <xsl:for-each select="xr/ref">
              <xsl:if test="position() gt 1">, </xsl:if>
              <fo:basic-link internal-destination="{substring-after(@target, '#')}" fox:alt-text="Glossary: {d:target(@target)/sense/gloss}">
                <xsl:call-template name="chinese-words"><xsl:with-param name="words" select="string(d:target(@target)/form/orth[1])"/></xsl:call-template>
              </fo:basic-link>
            </xsl:for-each>
            <xsl:text>.</xsl:text>
          </xsl:if>
        </fo:block>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="div[@type = 'paratexts']" mode="back-content">
    <fo:block xsl:use-attribute-sets="english small" space-after="4mm">What stands around the texts in the files as received and is not the text of the work.</fo:block>
    <xsl:for-each select="div">
      <fo:block xsl:use-attribute-sets="section-head" role="H2">
        <fo:inline color="{$accent}"><xsl:value-of select="d:siglum(@corresp)"/></fo:inline>
        <xsl:text>  </xsl:text>
        <xsl:apply-templates select="head/node()" mode="inline"/>
      </fo:block>
      <xsl:apply-templates select="p" mode="block"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="div[@type = 'bibliography']" mode="back-content">
    <xsl:for-each select="listBibl/bibl">
      <fo:block id="{@xml:id}" xsl:use-attribute-sets="english" start-indent="{d:mm(6)}" text-indent="{d:mm(-6)}" space-before="3pt" text-align="start">
        <xsl:if test="author"><xsl:value-of select="replace(string-join(author, '; '), '\.$', '')"/><xsl:text>. </xsl:text></xsl:if>
        <xsl:for-each select="title">
          <xsl:choose>
            <xsl:when test="@level = 'a'">
              <xsl:text>“</xsl:text><xsl:apply-templates mode="inline"/><xsl:text>.” </xsl:text>
            </xsl:when>
            <xsl:otherwise>
              <fo:inline font-style="italic"><xsl:apply-templates mode="inline"/></fo:inline>
              <xsl:value-of select="if (following-sibling::biblScope and @level = 'j') then ' ' else '. '"/>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
        <xsl:if test="biblScope">
          <xsl:value-of select="(if (title/@level = 'j') then '' else 'Vol. ')[current()/biblScope/@unit = 'volume'] || biblScope[@unit = 'volume']"/>
          <xsl:if test="biblScope[@unit = 'issue']">
            <xsl:value-of select="if (biblScope[@unit = 'volume']) then '(' || biblScope[@unit = 'issue'] || ')' else 'no. ' || biblScope[@unit = 'issue']"/>
          </xsl:if>
          <xsl:if test="biblScope[@unit = 'page']">: <xsl:value-of select="biblScope[@unit = 'page']"/></xsl:if>
          <xsl:text>. </xsl:text>
        </xsl:if>
        <xsl:for-each-group select="editor" group-by="if (@role = 'translator') then 'Translated by ' else 'Edited by '">
          <xsl:value-of select="current-grouping-key()"/>
          <xsl:for-each select="current-group()">
            <xsl:value-of select="if (position() = 1) then '' else if (position() = last()) then ' and ' else ', '"/>
            <!-- Within a sentence the given name comes first. -->
            <xsl:call-template name="mixed"><xsl:with-param name="words" select="replace(., '^(.+?), (.+)$', '$2 $1')"/></xsl:call-template>
          </xsl:for-each>
          <xsl:text>. </xsl:text>
        </xsl:for-each-group>
        <xsl:if test="idno"><xsl:apply-templates select="idno/node()" mode="inline"/><xsl:text>. </xsl:text></xsl:if>
        <xsl:if test="edition"><xsl:apply-templates select="edition/node()" mode="inline"/><xsl:text>. </xsl:text></xsl:if>
        <xsl:if test="pubPlace or publisher">
          <xsl:for-each select="pubPlace, publisher">
            <xsl:if test="position() gt 1">: </xsl:if>
            <xsl:apply-templates mode="inline"/>
          </xsl:for-each>
          <xsl:value-of select="if (date) then ', ' else '. '"/>
        </xsl:if>
        <xsl:value-of select="(date ! ((if (. castable as xs:date) then format-date(xs:date(.), '[D] [MNn] [Y]') else string(.)) || '.'), 'n.d.')[1]"/>
        <xsl:for-each select="note"><xsl:text> </xsl:text><xsl:apply-templates mode="inline"/></xsl:for-each>
        <xsl:for-each select="ref"><xsl:text> </xsl:text><xsl:apply-templates select="." mode="inline"/></xsl:for-each>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <xsl:function name="d:index-item" as="xs:string">
    <xsl:param name="item" as="element(item)"/>
    <xsl:sequence select="string-join(('index', ($item/../@subtype, $item/../@xml:lang)[1], 1 + count($item/preceding-sibling::item)), '-')"/>
  </xsl:function>

  <xsl:template match="div[@type = 'index']" mode="back-content">
    <fo:block xsl:use-attribute-sets="english small" space-after="4mm">Passages, with their pages in brackets. First in English, then in Chinese by pinyin, and by the strokes of the first character.</fo:block>
    <xsl:for-each select="list">
      <xsl:variable name="chinese-order" select="d:is-chinese(@xml:lang)"/>
      <fo:block xsl:use-attribute-sets="section-head" role="H2"><xsl:value-of select="if (@subtype = 'strokes') then 'By strokes' else if ($chinese-order) then 'By pinyin' else 'In English'"/></fo:block>
      <xsl:for-each select="item">
        <xsl:if test="@n and not(preceding-sibling::item[1]/@n = @n)">
          <fo:block xsl:use-attribute-sets="small" color="{$quiet}" space-before="3pt" keep-with-next.within-page="always">
            <xsl:value-of select="if (@n = '0') then 'Other' else if (@n = '1') then '1 stroke' else @n || ' strokes'"/>
          </fo:block>
        </xsl:if>
        <fo:block id="{d:index-item(.)}" xsl:use-attribute-sets="small" start-indent="{d:mm(5)}" text-indent="{d:mm(-5)}" text-align="start" hyphenate="false" xml:lang="en">
          <xsl:choose>
            <xsl:when test="$chinese-order">
              <xsl:call-template name="chinese-words"><xsl:with-param name="words" select="string(foreign)"/></xsl:call-template>
              <xsl:text> </xsl:text><xsl:value-of select="label"/>
            </xsl:when>
            <xsl:otherwise>
              <xsl:value-of select="label"/>
              <xsl:if test="foreign">
                <xsl:text> </xsl:text>
                <xsl:call-template name="chinese-words"><xsl:with-param name="words" select="string(foreign)"/></xsl:call-template>
              </xsl:if>
            </xsl:otherwise>
          </xsl:choose>
          <xsl:text>  </xsl:text>
          <xsl:for-each select="ref">
            <xsl:variable name="id" select="substring-after(@target, '#')"/>
            <xsl:if test="position() gt 1">, </xsl:if>
            <fo:basic-link internal-destination="{$id}" fox:alt-text="Passage {$id}">
              <xsl:value-of select="$id"/>
              <xsl:text> (</xsl:text><fo:page-number-citation ref-id="{$id}"/><xsl:text>)</xsl:text>
            </fo:basic-link>
          </xsl:for-each>
        </fo:block>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
